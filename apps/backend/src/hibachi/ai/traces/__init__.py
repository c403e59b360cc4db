"""How each message was answered: what was read into it, who acted, what the tools returned, what was held back.

Read by the panel; written by `ai.service` with the turn itself. Announces nothing.
"""
