"""The assistant: one entrance, `ai.service.handle_turn`, for every channel.

Called by the chat endpoints. Works without a language model and without any key. Announces hand-overs to a person.
"""
