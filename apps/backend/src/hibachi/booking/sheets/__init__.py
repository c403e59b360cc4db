"""The prep sheet of an event: what its chefs need, without money and without the host's full contact.

Called by the admin panel. Announces nothing.
"""
