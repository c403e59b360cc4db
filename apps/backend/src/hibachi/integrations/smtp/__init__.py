"""Outgoing e-mail: the SMTP gateway and the shipped mailbox that stands in for it.

Implements `communications.ports.Mailer`; chosen in `wiring.py`.
"""
