"""The papers of a booking, made from its rows: agreement, receipt, calendar file.

Called by self-service, the desk and notices. Announces nothing.
"""
