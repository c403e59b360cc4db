"""Guest reviews: one for each event that took place.

Called by the website and the demo data. Announces nothing.
"""
