"""Proving who one is: password first, then the one-time code where the account has one."""
