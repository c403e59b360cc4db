"""What a message must be before anything reads it, and what a text must not say before it leaves.

Pure rules: size and characters, attempts to steer a language model, personal data, absolute allergy claims, promises,
text of ours that must stay here.
"""
