"""Decisions about people."""


def same_name(one: str, other: str) -> bool:
    """Whether two spellings are one name: case and spaces do not count."""
    return one.casefold().split() == other.casefold().split()
