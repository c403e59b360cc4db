"""Texts as turns of a conversation: one open conversation for each number, begun where a talk on the site left off.

Reacts to texts that arrive. Announces nothing of its own.
"""
