"""Answers questions of the staff about the day's work, and prepares tasks that a click puts on the list.

Called by the panel's page "Ask". Deterministic: words choose a tool, the parsers fill its arguments.
"""
