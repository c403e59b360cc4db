"""Messages to people: written from typed letters, stored with the change that caused them, delivered after it.

Called by booking; reacts to identity's invitations and password resets. Announces `communications.email_queued` and
`communications.email_failed`.
"""
