"""People on call: who is told by text when a conversation waits for a person, in which order, until somebody answers.

`roster` keeps the people, `alerts` the telling. Called by the panel and by `ai.texts`; reacts to hand-overs.
"""
