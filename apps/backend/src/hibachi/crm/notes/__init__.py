"""Notes of the team about a person, on that person's timeline.

Written by staff, also from a summary the assistant drafted. Announces nothing.
"""
