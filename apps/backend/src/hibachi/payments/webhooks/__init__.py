"""Intake of the card provider's events: verified over the raw body, stored once, worked on in a job."""
