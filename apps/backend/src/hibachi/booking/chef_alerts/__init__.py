"""Parties without the chefs they need: opens an alert, tells one person after the other, closes it by itself.

Looked at by a sweep and at once when a booking or a chef changes; read and acknowledged in the panel. Announces
`ChefAlertRaised` for each telling.
"""
