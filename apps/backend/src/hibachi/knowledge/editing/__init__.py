"""Articles as the team sees and changes them: with their figures as names in braces.

Called by the panel and by the staff's agents. Announces nothing.
"""
