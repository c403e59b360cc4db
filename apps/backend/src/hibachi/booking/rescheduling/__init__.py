"""Moves that staff make: another date or slot, for the weather, or a start shifted by some minutes.

Called by the admin panel. Announces through moves.
"""
