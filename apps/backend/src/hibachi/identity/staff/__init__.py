"""Managing the staff: who is there, which role and stations they have, closing accounts."""
