"""Bookings from hold to completion: places, states, history, money due.

Called by self-service, staff endpoints, the assistant and workflows. Announces every step.
"""
