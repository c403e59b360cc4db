"""What a customer's message means: intents per clause, entities, tone and language.

Pure: no database, no clock of its own, no model. Called once per turn by `ai.service` and by the
evaluation runners. `rules.understand` is the entrance; `parsers/` holds one entity kind per file.
"""
