"""Money in and out: payments, refunds, the ledger, provider events.

Knows nothing of bookings: a payment belongs to a subject (`subject_kind`, `subject_id`) and has a purpose. Called by
booking and the assistant. Announces `payments.succeeded`, `.failed`, `.refund_succeeded`, `.refund_failed` and
`.reconciliation_differs`.
"""
