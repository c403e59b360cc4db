"""Answers kept for the next guest."""
