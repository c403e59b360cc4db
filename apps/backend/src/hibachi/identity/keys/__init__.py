"""API keys for other software: shown once, stored as a hash, never mightier than whoever made them."""
