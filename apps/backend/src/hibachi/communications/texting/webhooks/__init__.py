"""Intake of texts and reports: verified over the public address, stored once, worked on in a job."""
