"""Codes by e-mail or text, by which a guest in a conversation proves that a booking is theirs.

Called by the assistant's desk. The code goes to the address or number on the booking, never to one that was typed.
Whether there is such a booking shows in nothing a guest can see: it is looked for by a subscriber, after the answer.
Announces `CodeAsked`.
"""
