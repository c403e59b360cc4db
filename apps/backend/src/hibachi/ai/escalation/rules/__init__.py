"""One escalation rule per file; each offers `RULE`."""
