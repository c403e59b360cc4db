"""Who may see and change what is remembered: whoever may read, or write in, conversations."""

from hibachi.ai.inbox.auth import ConversationsRead, ConversationsWrite

MemoryRead = ConversationsRead
MemoryWrite = ConversationsWrite
