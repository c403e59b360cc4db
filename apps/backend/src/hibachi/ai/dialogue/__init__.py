"""What the conversation is about so far: party, place, day, extras and the question that is open.

Pure. `rules.advance` folds one understood message into the state; corrections replace, "two more kids" adds,
"and for 20?" keeps everything else.
"""
