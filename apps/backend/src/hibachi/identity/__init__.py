"""Businesses, staff, roles, sessions, API keys, approvals and the audit log.

Called by every endpoint to learn who is asking and for which business.
Announces staff invitations and password resets.
"""
