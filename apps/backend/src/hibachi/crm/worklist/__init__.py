"""Tasks: what the team has promised or must look at, with a due time and the person it is about.

Written by the assistant and by booking; the panel lists and finishes them. Announces new tasks.
"""
