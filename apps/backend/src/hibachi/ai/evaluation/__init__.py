"""Measuring the assistant without a database: a house over the demo rules, called by `hibachi eval` and by tests."""
