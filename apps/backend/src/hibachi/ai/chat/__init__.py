"""The customer's chat over HTTP: a signed token instead of an account, answers as server-sent events."""
