"""Articles of the public FAQ and their search.

Called by the public site and the assistant. Announces nothing.
"""
