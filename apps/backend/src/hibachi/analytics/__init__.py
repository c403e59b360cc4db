"""Read models over several domains: the day, the calendar, a person's whole story.

Called by the admin panel. Announces nothing and writes nothing.
"""
