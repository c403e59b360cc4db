"""Opening a payment for something a host owes: deposit, balance, gratuity. One open attempt for each.

Called by deposits and balances. Announces nothing; payments does.
"""
