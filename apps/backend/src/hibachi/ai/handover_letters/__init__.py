"""Letters to the business's own people about conversations that need one of them.

Reacts to hand-overs. Announces nothing.
"""
