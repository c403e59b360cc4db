"""Which of the staff get a letter about what happens in the business.

Asked by whoever writes such letters. Announces nothing.
"""
