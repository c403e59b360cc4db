"""Businesses made through the services: the demo that ships with the product, and small worlds for evaluations.

Called by `hibachi seed`, `hibachi eval` and the tests.
"""
