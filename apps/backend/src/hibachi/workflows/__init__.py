"""Durable processes that join domains: hold expiry, booking deadlines, balances and offers to the waitlist.

Started by events, run by DBOS in the process `python -m hibachi.workflows`; announce nothing of their own.
"""
