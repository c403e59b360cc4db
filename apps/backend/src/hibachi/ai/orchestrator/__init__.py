"""From an understood message to a checked reply: who acts, in which order, and what is joined.

`brain.answer` is the whole turn without any storage; `rules` decides, `assembly` joins and grounds.
"""
