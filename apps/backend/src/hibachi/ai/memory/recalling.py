"""What answers a question about one person: facts, and what was said in earlier conversations.

Four searches rank the person's facts and stretches (by meaning, by words, by the graph of our own tables, by time) and
a strategy joins them. Then the lines of the best stretches, and always those of the window, are ranked by themselves.
Nothing that is recalled is learned again: learning reads messages alone.
"""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from hibachi.ai.memory import repository
from hibachi.ai.memory.learning import line_of_message
from hibachi.ai.memory.models import MemoryEpisode, MemoryFact
from hibachi.ai.memory.rules.named import nodes_of
from hibachi.ai.memory.rules.stretches import WINDOW, in_window, line_of, spoken
from hibachi.ai.memory.rules.words import by_words, shared
from hibachi.ai.memory.types import NAMES, Fact, Line, Quote, Recalled
from hibachi.platform.db import ReadSession
from hibachi.platform.encoder import encoder, has_encoder
from hibachi.platform.ranking import BALANCED, Ranking, Strategy, fused

_MOST_EPISODES, _READ = 2000, 12
_LINES = Strategy("balanced", vector=40, keyword=40, recent=20)  # `recent`: in the order of their stretches
GUEST = frozenset({"customer"})


@dataclass(frozen=True, slots=True)
class _Stock:
    """What is kept of a person: facts, stretches, and the lines of each."""

    facts: Mapping[UUID, MemoryFact]
    episodes: Mapping[UUID, MemoryEpisode]
    lines: Mapping[UUID, Sequence[Line]]
    newest: Mapping[UUID, int]  # the last position of each conversation
    window: frozenset[UUID]

    def texts(self) -> dict[UUID, str]:
        """Every fact and stretch as text."""
        facts = {one: text_of(fact) for one, fact in self.facts.items()}
        return facts | {one: "\n".join(line.text for line in lines) for one, lines in self.lines.items()}


async def recall(
    session: ReadSession,
    customer_id: UUID,
    question: str,
    strategy: Strategy = BALANCED,
    limit: int = 5,
    roles: frozenset[str] = GUEST,
) -> Recalled:
    """The facts and lines of one person that come first for a question, at most `limit` of each."""
    stock = await _stock(session, customer_id)
    vector = await _vector(question)
    order = await _order(session, customer_id, question, strategy, stock, vector)
    facts = tuple(_fact(stock.facts[one]) for one in order if one in stock.facts)[:limit]
    best = [one for one in order if one in stock.episodes][:_READ]
    return Recalled(facts, tuple((await _quotes(stock, best, question, vector, roles))[:limit]))


async def _stock(session: ReadSession, customer_id: UUID) -> _Stock:
    facts = {row.id: row for row in await repository.facts(session, customer_id, current=True)}
    episodes = {row.id: row for row in await repository.episodes(session, customer_id, _MOST_EPISODES)}
    talks: dict[UUID, list[Line]] = defaultdict(list)
    for row in await repository.messages_of(session, {one.conversation_id for one in episodes.values()}):
        talks[row.conversation_id].append(line_of_message(row))
    lines = {
        one.id: spoken(
            line for line in talks[one.conversation_id] if one.first_position <= line.position <= one.last_position
        )
        for one in episodes.values()
    }
    newest = {talk: said[-1].position for talk, said in talks.items()}
    latest = max(talks.values(), key=lambda said: said[-1].at, default=[])
    return _Stock(facts, episodes, lines, newest, frozenset(line.id for line in latest[-WINDOW:]))


async def _order(
    session: ReadSession,
    customer_id: UUID,
    question: str,
    strategy: Strategy,
    stock: _Stock,
    vector: list[float] | None,
) -> Ranking:
    near = await repository.walked(session, customer_id, nodes_of(question)) if strategy.graph else ()
    return fused(
        strategy,
        {
            "vector": await _by_meaning(session, customer_id, stock, vector) if vector else (),
            "keyword": by_words(question, stock.texts()),
            "graph": _of_talks(stock, near),
            "recent": _by_time(stock),
        },
    )


async def _by_meaning(session: ReadSession, customer_id: UUID, stock: _Stock, vector: list[float]) -> Ranking:
    close = dict(await repository.by_vector(session, customer_id, vector, _MOST_EPISODES))
    texts = [text_of(fact) for fact in stock.facts.values()]
    close |= dict(zip(stock.facts, await _closeness(vector, texts), strict=True))
    return sorted(close, key=lambda one: -close[one])


def _of_talks(stock: _Stock, talks: Sequence[UUID]) -> Ranking:
    """Facts and stretches of conversations, in the order of these."""
    place = {talk: number for number, talk in enumerate(talks)}
    of_talk = {one.id: one.conversation_id for one in stock.facts.values()}
    of_talk |= {one.id: one.conversation_id for one in stock.episodes.values()}
    found = [(place[talk], one) for one, talk in of_talk.items() if talk in place]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _by_time(stock: _Stock) -> Ranking:
    spoken_at = {one.id: one.valid_from for one in stock.facts.values()}
    spoken_at |= {one.id: one.spoken_at for one in stock.episodes.values()}
    return sorted(spoken_at, key=lambda one: spoken_at[one], reverse=True)


async def _quotes(
    stock: _Stock, best: Sequence[UUID], question: str, vector: list[float] | None, roles: frozenset[str]
) -> list[Quote]:
    found: dict[UUID, Quote] = {}
    for one in (*best, *stock.episodes):
        read = one in best
        for line in stock.lines[one]:
            if line.role in roles and line.id not in found and (read or line.id in stock.window):
                found[line.id] = _quote(stock, stock.episodes[one], line)
    texts = {one: quote.line.text for one, quote in found.items()}
    close = dict(zip(texts, await _closeness(vector, list(texts.values())), strict=True)) if vector else {}
    order = fused(
        _LINES,
        {
            "vector": sorted(close, key=lambda one: -close[one]),
            "keyword": by_words(question, texts),
            "recent": list(found),
        },
    )
    return [_judged(found[one], question, close.get(one)) for one in order]


def _quote(stock: _Stock, episode: MemoryEpisode, line: Line) -> Quote:
    """A line; of a stretch older than the window with the one line that says what it was about."""
    whole = in_window(line.position, stock.newest[line.conversation_id])
    wanted = next((one.text for one in stock.lines[episode.id] if one.role in GUEST), "")
    about = "" if whole or wanted == line.text else line_of(wanted)
    return Quote(line, episode.channel, about)


def _judged(quote: Quote, question: str, closeness: float | None) -> Quote:
    return Quote(quote.line, quote.channel, quote.about, closeness, shared(question, quote.line.text))


async def _vector(text: str) -> list[float] | None:
    if not has_encoder() or not text.strip():
        return None
    made: list[float] = (await asyncio.to_thread(encoder().encode, [text.strip()]))[0].tolist()
    return made


async def _closeness(vector: list[float], texts: list[str]) -> list[float]:
    if not texts:
        return []
    found: list[float] = ((await asyncio.to_thread(encoder().encode, texts)) @ vector).tolist()
    return found


def text_of(fact: MemoryFact | Fact) -> str:
    """A fact as words that can be searched."""
    return f"{NAMES[fact.kind]}: {fact.value}"


def _fact(row: MemoryFact) -> Fact:
    return Fact(row.id, row.kind, row.value, row.channel, row.conversation_id, row.message_id, row.valid_from)
