"""Founding a business: names and addresses, first prices and terms, first station, the owner's invitation.

Called by `hibachi business` and `hibachi station`. Every step looks first whether it was done already.
"""
