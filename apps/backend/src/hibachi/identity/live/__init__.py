"""Live updates for the panel: a short-lived ticket opens a stream of server-sent events.

Browsers cannot send an `Authorization` header with a stream, and addresses end up in logs: hence the ticket.
"""
