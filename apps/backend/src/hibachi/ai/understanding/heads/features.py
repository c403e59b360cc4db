"""What tells the part a number or person plays: the words around it, the rest of the message, the counts before."""

import re
from collections.abc import Iterator, Sequence

from hibachi.ai.understanding.heads.candidates import Candidate
from hibachi.ai.understanding.heads.counts import Heads

_TOKEN = re.compile(r"\d+|[a-z]+(?:'[a-z]+)?|[^\s\w]")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\s+-\s+")
_NEAR, _AROUND = 4, 8
_KINDS = {
    "a": "adult adults grownup grownups teen teens teenager teenagers ladies women men guys gents seniors moms dads"
    " parents wife husband mother father mom dad aunt uncle grandma grandpa boyfriend girlfriend boss friend friends"
    " neighbor neighbors coworkers colleagues roommates roommate",
    "c": "kid kids child children boy boys girl girls grandkids grandchildren kiddos youngsters",
    "t": "toddler toddlers baby babies infant infants newborn newborns",
    "g": "people guests guest persons person pax heads folks of total altogether us souls attendees mouths everybody"
    " everyone",
    "y": "yo yr yrs year years y old months month mos",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_SIGNS = {
    "more": "add adding added join joins joining joined more another extra additional plus also too coming comes come"
    " bring brings bringing brought tag tagging invited along flying",
    "fewer": "can't cannot cant won't wont not out drop dropped dropping drops minus less fewer cancelled canceled"
    " bailed bail bailing without remove removed take off skip skipping sick isn't aren't lost couldn't leave leaves"
    " leaving flaked unable no",
    "all": "total altogether all everyone everybody makes headcount count final whole",
    "turn": "actually really turned turns turn already just only still counts count",
    "if": "if when does do is are how what which who can could",
}
_SIGN_OF = {word: sign for sign, words in _SIGNS.items() for word in words.split()}
_NAME = "@"  # one given name is like another
_BUCKETS = (0, 1, 2, 5, 12, 17, 30, 100)


def features(text: str, found: Sequence[Candidate], before: Heads | None) -> list[list[str]]:
    """The names of the features of every candidate."""
    tokens = [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text)]
    places = [_place(tokens, one) for one in found]
    names = {place for place, one in zip(places, found, strict=True) if one.named}
    words = [_NAME if i in names else _word(token) for i, (_, _, token) in enumerate(tokens)]
    kinds = [_kind_after(words, place, found[i]) for i, place in enumerate(places)]
    whole = [f"m:{word}" for word in sorted(set(words))]
    whole += [f"before:{_known(before)}", f"many:{min(len(found), 5)}", f"asks:{text.endswith('?')}"]
    return [
        [*_of_one(i, found, places, words, kinds, before), *_sentence(text, found[i]), *whole]
        for i in range(len(found))
    ]


def _of_one(
    i: int,
    found: Sequence[Candidate],
    places: Sequence[int],
    words: Sequence[str],
    kinds: Sequence[str],
    before: Heads | None,
) -> Iterator[str]:
    one, place, kind = found[i], places[i], kinds[i]
    size = sum(one.value > limit for limit in _BUCKETS)
    known = _known(before)
    own = words[place] if one.kin else "#"
    yield from (f"own:{own}", f"size:{size}", f"kind:{kind}", f"kin:{one.kin}", f"kind,known:{kind},{known}")
    yield f"kind,size:{kind},{size}"
    after = [words[j] if j < len(words) else ">" for j in range(place + 1, place + 1 + _NEAR)]
    back = [words[j] if j >= 0 else "<" for j in range(place - 1, place - 1 - _NEAR, -1)]
    for step, (right, left) in enumerate(zip(after, back, strict=True), start=1):
        yield from (f"+{step}:{right}", f"-{step}:{left}")
    yield from (f"++:{after[0]},{after[1]}", f"--:{back[1]},{back[0]}", f"-+:{back[0]},{after[0]}")
    yield from (f"-own:{back[0]},{own}", f"--own:{back[1]},{back[0]},{own}", f"-kind:{back[0]},{kind}")
    behind = words[place + 1 : place + 1 + _AROUND]
    ahead = words[max(0, place - _AROUND) : place]
    yield from (f"r:{word}" for word in set(behind))
    yield from (f"l:{word}" for word in set(ahead))
    signs = {f"r{_SIGN_OF[word]}" for word in behind if word in _SIGN_OF}
    signs |= {f"l{_SIGN_OF[word]}" for word in ahead if word in _SIGN_OF}
    for sign in signs:
        yield from (f"s:{sign}", f"s,kind:{sign},{kind}", f"s,known:{sign},{known}")
    yield f"before it:{kinds[i - 1] if i else '<'}"
    yield f"after it:{kinds[i + 1] if i + 1 < len(kinds) else '>'}"
    yield f"again later:{kind in kinds[i + 1 :]},{kind}"
    yield f"said before:{kind in kinds[:i]},{kind}"
    yield from (f"first:{i == 0}", f"last:{i == len(found) - 1}")
    if before:
        counts = (before.adults, before.children, before.toddlers)
        for name, count in zip("act", counts, strict=True):
            yield f"as {name}:{one.value == count},{kind}"
            yield f"within {name}:{one.value <= count},{kind}"
        yield f"as all:{one.value == sum(counts)},{kind}"


def _sentence(text: str, one: Candidate) -> Iterator[str]:
    start = 0
    for part in _SENTENCE.split(text):
        at = text.find(part, start)
        start = at + len(part)
        if at <= one.start < start:
            yield f"sentence asks:{part.endswith('?')}"
            if opening := _TOKEN.search(part):
                yield f"opens:{_word(opening.group())}"
            return


def _kind_after(words: Sequence[str], place: int, one: Candidate) -> str:
    """The kind of the noun a number counts, else of the one before it ("adults: 12")."""
    if one.kin:
        return _KIND_OF.get(words[place], "k")
    for word in words[place + 1 : place + 4]:
        if word in _KIND_OF:
            return _KIND_OF[word]
        if word in {"#", ".", ",", "?", "!"}:
            break
    for word in reversed(words[max(0, place - 2) : place]):
        if word in _KIND_OF:
            return f"{_KIND_OF[word]}-"
    return "o"


def _place(tokens: Sequence[tuple[int, int, str]], one: Candidate) -> int:
    return next((i for i, (start, end, _) in enumerate(tokens) if start <= one.start < end), 0)


def _word(token: str) -> str:
    return "#" if token.isdigit() else token


def _known(before: Heads | None) -> str:
    if before is None:
        return "-"
    return "".join(
        name for name, count in zip("act", (before.adults, before.children, before.toddlers), strict=True) if count
    )
