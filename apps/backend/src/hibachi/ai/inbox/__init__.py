"""The team's side of conversations: who is waiting, taking over, answering, giving back."""
