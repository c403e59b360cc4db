"""Passwords: what is good enough, and setting a forgotten one anew by an e-mailed link that works once for an hour.

Announces `PasswordResetRequested`; whoever writes the letter asks `reset_letter` for the link.
"""
