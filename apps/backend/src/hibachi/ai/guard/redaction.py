"""Personal data of a text behind tokens, and back again."""

import re
from functools import partial

from hibachi.ai.understanding.parsers.contact import find_name

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CARD = re.compile(r"\b\d(?:[ -]?\d){12,18}\b")
_SSN = re.compile(r"\b\d{3}-\d{2}-\d{4}\b")
_PHONE = re.compile(
    r"(?<![\w$.-])(?:\+?1[-. ]?)?\(?[2-9]\d{2}\)?[-. ]?[2-9]\d{2}[-. ]?\d{4}(?![\w]|-\d)|(?<!\w)\+\d{8,15}\b"
)
_NO_STREET = "at|in|on|for|and|of|to|the|a|all|adults?|kids?|children|people|guests|miles?|minutes?|mins?|hours?|days?"
_STREET = re.compile(
    r"\b\d{1,6} (?:[NSEW]\.? )?"
    rf"(?:(?!(?:{_NO_STREET})\b)[A-Z0-9][\w'.]*[ ]){{1,4}}"
    r"(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Ct|Court|Way|Pl|Place|Ter|Terrace|Cir"
    r"|Circle)\b\.?"
    r"(?:,? (?:Apt|Unit|Suite|#) ?\w+)?",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\[(?:EMAIL|CARD|ID|PHONE|ADDRESS|NAME)_\d+\]")
_KINDS = (("EMAIL", _EMAIL), ("CARD", _CARD), ("ID", _SSN), ("PHONE", _PHONE), ("ADDRESS", _STREET))


class Redaction:
    """Remembers what stands behind each token, for one request and its answer."""

    def __init__(self) -> None:
        self._token_of: dict[str, str] = {}
        self._names: list[str] = []

    def hide(self, text: str) -> str:
        """The text with tokens; what was hidden once is hidden everywhere after."""
        text = _TOKEN.sub(lambda match: match.group().replace("_", " "), text)  # nobody brings tokens of their own
        name = find_name(text)
        if name and name not in self._names:
            self._names.append(name)
        for kind, pattern in _KINDS:
            text = pattern.sub(partial(self._hidden, kind), text)
        for known in self._names:
            text = re.sub(rf"\b{re.escape(known)}\b", self._token("NAME", known), text)
        return text

    def show(self, text: str) -> str:
        """The text with what stands behind the tokens; a token of nobody's is taken out."""
        known = {token: value for value, token in self._token_of.items()}
        return _TOKEN.sub(lambda match: known.get(match.group(), ""), text)

    def _hidden(self, kind: str, match: re.Match[str]) -> str:
        return self._token(kind, match.group())

    def _token(self, kind: str, value: str) -> str:
        if value not in self._token_of:
            number = sum(token.startswith(f"[{kind}_") for token in self._token_of.values()) + 1
            self._token_of[value] = f"[{kind}_{number}]"
        return self._token_of[value]
