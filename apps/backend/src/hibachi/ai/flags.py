"""Features of the assistant that can be switched off."""

from hibachi.platform.flags import Flag, declare

CHAT = declare(Flag("chat_assistant", "advanced_ai", "The assistant in the chat on the website"))
TEXTS = declare(Flag("text_assistant", "advanced_ai", "The assistant answers text messages"))
ANSWER_CACHE = declare(
    Flag("answer_cache", "advanced_ai", "Answers kept for guests who ask the same, until what they rest on changes")
)
ON_CALL = declare(
    Flag(
        "on_call_texts",
        "communications",
        "People on call are told by text when a conversation waits for a person",
        needs=("setting:twilio.account_sid",),
    )
)
