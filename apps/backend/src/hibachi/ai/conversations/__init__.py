"""Conversations: their messages in order, the trace of every turn, hand-overs to people.

Called by `ai.service`, the chat endpoints and the staff inbox. While a person has a conversation the assistant
is silent. Announces hand-overs and take-overs.
"""
