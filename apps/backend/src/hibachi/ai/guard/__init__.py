"""What a message must be before anything reads it: text of a bearable size without control characters."""
