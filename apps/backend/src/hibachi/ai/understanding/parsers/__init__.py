"""One parser per kind of entity; each maps plain text to `Found` values with their spans."""
