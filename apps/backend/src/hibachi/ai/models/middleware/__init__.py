"""Wrappers around `ChatModel`, one concern each; every one is a `ChatModel` itself, so that any order type-checks.

`assembly.assemble` puts them together: around each model the time-out, the breaker and the record of the call, around
the chain of models budget, cache, rate limit, redaction, metrics and log.
"""
