"""What a message does in a talk (asks again, cancels, says yes), told by likeness to marked messages."""
