"""Money in and out: payments, refunds, the ledger, provider events.

Called by booking. Announces payments that succeeded, failed or were refunded.
"""
