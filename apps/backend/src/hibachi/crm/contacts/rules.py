"""Decisions about what was given in somebody's name."""


def is_another(known: str, given: str) -> bool:
    """Whether something was given and it is not what is known."""
    return bool(given) and given != known
