"""Recovery codes: ten that work once each in place of a one-time code, for who has lost the authenticator.

Called by logging in and by the second factor. Announces nothing.
"""
