"""Technical ground of every module: configuration, database, events, errors, authentication primitives.

Knows no word of catering. Called by every other module; announces nothing of its own.
"""
