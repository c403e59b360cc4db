"""Telling the people on call that a conversation waits, one after the other, until somebody answers.

Reacts to hand-overs, take-overs and texts that fail; swept for answers that do not come. Asked by `ai.texts` whether a
text is such an answer. Announces nothing.
"""
