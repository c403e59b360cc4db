"""Features of the assistant that can be switched off."""

from hibachi.platform.flags import Flag, declare

CHAT = declare(Flag("chat_assistant", "advanced_ai", "The assistant in the chat on the website"))
