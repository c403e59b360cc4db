"""Answers kept for the next guest who asks the same: what is alike, what may be kept, how long, and where.

Asked by the orchestrator before any agent acts; `ai.service` keeps what went out. Announces nothing.
"""
