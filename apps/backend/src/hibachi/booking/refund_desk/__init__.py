"""Money that should go back to hosts and waits for a person: refunds by hand, failed refunds, credits.

Called by the admin panel; reacts to payments and changes. Announces through payments.
"""
