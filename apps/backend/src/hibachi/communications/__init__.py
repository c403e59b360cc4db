"""Messages to people: e-mail templates and delivery.

Called by booking; reacts to identity. Announces nothing yet.
"""
