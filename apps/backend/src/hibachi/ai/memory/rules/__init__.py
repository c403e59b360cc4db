"""How memory is made and found: what a message tells, stretches of a talk, what supersedes what, words asked for."""
