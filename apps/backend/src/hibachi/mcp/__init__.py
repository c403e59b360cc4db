"""Tools for outside assistants.

Called by nobody yet. Announces nothing.
"""
