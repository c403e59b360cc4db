"""The assistant: one entrance, `ai.service.handle_turn`, for every channel.

Called by the chat endpoints. Announces hand-overs to a person.
"""
