"""Whom to reach about a booking: its own copy of what was given, and the person it belongs to.

Called when a place is held and when details are kept.
"""
