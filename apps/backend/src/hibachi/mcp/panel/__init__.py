"""How an outside assistant is connected, for whoever makes API keys."""
