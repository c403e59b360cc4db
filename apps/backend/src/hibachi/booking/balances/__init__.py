"""Telling the host of the balance shortly before the event.

Called by a durable workflow. Announces balances that fall due.
"""
