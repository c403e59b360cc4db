"""Papers of a booking, rendered from plain data: agreement and receipt as PDF, the event as a calendar file.

Called by self-service, the desk and e-mails. Reads no table and announces nothing.
"""
