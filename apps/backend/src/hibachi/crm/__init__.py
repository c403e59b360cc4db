"""People and leads: one record per person, found again by keyed hash.

Called by booking and the assistant. Announces captured leads.
"""
