"""When a conversation must go to a person, and why.

Pure rules, one per file under `rules/`, tried in the order of `registry.RULES` (gravest first). Called by
`ai.service` on every turn before anything is answered.
"""
