"""Sentences of the house brain, filled from tool results only.

Wording varies, chosen by the turn's seed, so that the same conversation always reads the same.
"""
