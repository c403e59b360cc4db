"""Versions of the price book: draft, request for publication, approval by a second person, taking effect.

Called by the admin panel. Announces `catalog.price_book_published`.
"""
