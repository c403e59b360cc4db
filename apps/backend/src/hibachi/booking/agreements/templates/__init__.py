"""Versions of the agreement text. A version is never edited once it was signed; a new one gets a new file."""
