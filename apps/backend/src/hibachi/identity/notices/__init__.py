"""Which of the staff get a letter about what happens in the business: one list of kinds, a switch for each person.

Asked by whoever writes such letters; people set their own switches. Announces nothing.
"""
