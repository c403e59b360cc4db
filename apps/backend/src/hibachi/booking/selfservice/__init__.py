"""What hosts do with their booking by its signed link, without an account.

Called by the website. Announces nothing of its own; bookings announce the steps.
"""
