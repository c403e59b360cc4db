"""Measuring the assistant without a database: a house over the demo rules, called by `hibachi eval` and by tests.

And the record of what was measured, kept for the whole installation and shown in the panel against the product's bars.
"""
