"""Durable processes that join domains: hold expiry and booking deadlines.

Started by events, run by DBOS in the process `python -m hibachi.workflows`; announce nothing of their own.
"""
