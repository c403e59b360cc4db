"""What a message is about, in one list: every article, every agent's work, every reason a person is needed for."""
