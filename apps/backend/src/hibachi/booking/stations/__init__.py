"""Stations: where chefs set out from, their time zone, travel prices and grills.

Called by quotes, availability and the public site. Announces nothing.
"""
