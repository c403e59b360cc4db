"""Keeps articles equal to the rules: finds figures that staff wrote out and that differ from the rules in force.

Shipped articles name their figures, so they cannot drift. Called by the panel and every hour by beat; the correction
(the figure's name instead of the number) is applied by a click.
"""
