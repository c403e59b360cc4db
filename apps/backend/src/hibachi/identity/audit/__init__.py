"""The audit log: who did what to which thing, before and after. Rows can be written and read, never changed.

Every module calls `record_audit` for what staff do; the panel reads it page by page.
"""
