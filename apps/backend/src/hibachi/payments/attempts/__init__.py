"""A card payment at the provider: opening the charge, following it, closing it.

Called by booking after its own commit, by webhooks and by the sweep.
"""
