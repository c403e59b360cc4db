"""Writes what is known of a person or a conversation as a summary, and suggests the state of a lead.

Called by the panel's pages of people and conversations. Writes nothing itself: staff edit the text and save it as a
note, and apply a suggestion, by a click.
"""
