"""Every night: ledger = card provider = payments, to the cent.

Differences become a report and the event `payments.reconciliation_differs`, for a person to look at.
"""
