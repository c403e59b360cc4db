"""Log-ins: passwords and codes against short access tokens and rotating refresh tokens.

A log-in is one row; each refresh replaces its token. A token that comes back after its replacement was copied: the
whole log-in ends. Every staff request asks here whether its log-in still stands.
"""
