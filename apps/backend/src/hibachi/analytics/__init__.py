"""Read models and reports over several domains.

Called by the admin panel. Announces nothing.
"""
