"""Staff accounts: the table, finding people, creating them. Addresses are encrypted and found again by keyed hash.

Ground of log-in, passwords, one-time codes, invitations and staff management.
"""
