"""Switching features and release batches in the panel; the switches themselves are platform's."""
