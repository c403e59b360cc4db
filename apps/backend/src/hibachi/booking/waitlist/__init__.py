"""Hosts waiting for a full date.

Called by the website and the assistant. Announces offers of freed slots.
"""
