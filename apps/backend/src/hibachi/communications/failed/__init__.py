"""Letters that were given up, for people to see and to send again.

Called by the admin panel. Announces nothing.
"""
