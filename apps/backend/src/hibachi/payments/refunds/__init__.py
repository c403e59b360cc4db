"""Money given back: recorded first, then told to the provider, or paid by a person.

Called by booking. Announces `payments.refund_succeeded` and `payments.refund_failed`.
"""
