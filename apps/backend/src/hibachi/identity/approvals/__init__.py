"""Second persons: what one member of staff asks for, another one decides. Never the same.

The domain that needs consent calls `request_approval` and acts on `ApprovalDecided`, or calls `approve_subject` from
an endpoint of its own and acts at once.
"""
