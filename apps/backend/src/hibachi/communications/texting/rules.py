"""Keywords, the length of texts, and when one is tried again."""

import re
from datetime import datetime, timedelta

from hibachi.communications.texting.types import Keyword, TextStatus

MAX_ATTEMPTS = 10  # with doubling from 5 seconds up to 15 minutes: about an hour, after which an answer is stale
LEASE = timedelta(seconds=60)  # a text that was being sent for so long lost its sender
PART_CHARS = 612  # four segments: what carriers deliver as one message
_LONGEST = timedelta(minutes=15)
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_TWICE = frozenset("^{}\\[~]|€\f")
_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " ", "•": "-", "×": "x"}
)
# "cancel" and "yes" are answers in a talk here, though carriers list them as well.
_KEYWORDS: dict[str, Keyword] = {
    **dict.fromkeys(("stop", "stopall", "stop all", "end", "quit", "opt out", "optout", "revoke"), "stop"),
    **dict.fromkeys(("start", "unstop"), "start"),
    **dict.fromkeys(("help", "info"), "help"),
}
_RANK: dict[TextStatus, int] = {"queued": 0, "stopped": 0, "withdrawn": 0, "sending": 1, "sent": 2}
_WORST: tuple[TextStatus, ...] = ("failed", "stopped", "withdrawn", "queued", "sending", "sent", "delivered")
_BREAKS = (re.compile(r"\n\n"), re.compile(r"\n"), re.compile(r"(?<=[.!?])\s"), re.compile(r"\s"))


def keyword_of(body: str) -> Keyword | None:
    """The keyword a text consists of, whatever its case and punctuation; None for any other text."""
    return _KEYWORDS.get(" ".join(re.sub(r"[^a-z ]", " ", body.lower()).split()))


def plain(body: str) -> str:
    """The text in the letters of the short alphabet where they say the same: curly quotes would double the cost."""
    return body.translate(_PLAIN).strip()


def segments_of(body: str) -> int:
    """How many segments a text takes: 160 (153 of several) in the short alphabet, else 70 (67 of several)."""
    if all(letter in _GSM or letter in _GSM_TWICE for letter in body):
        length, alone, of_several = sum(2 if letter in _GSM_TWICE else 1 for letter in body), 160, 153
    else:
        length, alone, of_several = len(body.encode("utf-16-be")) // 2, 70, 67
    return 1 if length <= alone else -(-length // of_several)


def parts_of(body: str, limit: int = PART_CHARS) -> list[str]:
    """A text in parts that carriers deliver whole: cut after a paragraph, else a sentence, else a word."""
    rest, parts = plain(body), []
    while len(rest) > limit:
        cut = _cut(rest, limit)
        parts.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return [*parts, rest] if rest else parts


def _cut(text: str, limit: int) -> int:
    for pattern in _BREAKS:
        found = [match.end() for match in pattern.finditer(text[: limit + 1]) if match.end() <= limit]
        if found and found[-1] > limit // 3:
            return found[-1]
    return limit


def next_try(attempts: int, now: datetime) -> datetime:
    """Due time after so many failed attempts: 5, 10, 20 … seconds later, at most 15 minutes."""
    return now + min(timedelta(seconds=5 * 2 ** min(max(attempts - 1, 0), 12)), _LONGEST)


def is_over(attempts: int, permanent: bool) -> bool:
    """Whether it will not be tried again."""
    return permanent or attempts >= MAX_ATTEMPTS


def goes_on(before: TextStatus, after: TextStatus) -> bool:
    """Whether a report is news: reports come twice and in any order, and what is settled stays."""
    return before in _RANK and _RANK.get(after, 3) > _RANK[before]


def worst(statuses: list[TextStatus]) -> TextStatus:
    """The one of several texts that tells most about the whole."""
    return min(statuses, key=_WORST.index)
