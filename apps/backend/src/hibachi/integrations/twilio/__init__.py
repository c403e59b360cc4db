"""Text messages by Twilio: the real gateway over its REST interface, and the shipped phones that stand in for it.

Implements `communications.texting.ports.SmsSender`; chosen in `choice.py`.
"""
