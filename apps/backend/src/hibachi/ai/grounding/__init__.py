"""No figure leaves that no tool returned.

Pure. `rules.ungrounded` finds amounts, dates, times, percentages and counts of a text, in digits or words,
that equal no fact; called on every reply before it is sent, whoever wrote it.
"""
