"""Reading who comes: every number and person of a message gets its part in the counts, by a fitted tagger."""
