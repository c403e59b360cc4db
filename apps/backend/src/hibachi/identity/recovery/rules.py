"""What is a recovery code."""

import re

COUNT = 10
_ONE_TIME = re.compile(r"[0-9]{6}")


def is_one_time(code: str) -> bool:
    """Whether the text is a code of an authenticator; anything else can only be a recovery code."""
    return _ONE_TIME.fullmatch(code.strip()) is not None


def plain(code: str) -> str:
    """A recovery code as it is compared: people leave the dashes out, or add blanks."""
    return "".join(character for character in code if character.isalnum()).upper()
