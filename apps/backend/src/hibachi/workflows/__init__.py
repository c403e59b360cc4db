"""Durable processes that join domains: hold expiry, booking deadlines.

Started by events; announces nothing of its own.
"""
