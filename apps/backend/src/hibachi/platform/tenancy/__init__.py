"""Row-level security: who sees which rows is decided by the database, not by queries."""
