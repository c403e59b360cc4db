"""How a question is read: pure, one concern a file."""
