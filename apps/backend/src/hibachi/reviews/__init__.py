"""Guest reviews.

Called by the API. Announces nothing yet.
"""
