"""`hibachi eval memory FILE.json`: what is recalled of long conversations, on an embedded database.

The file is a list of conversations between two people in dated sessions, with questions and the ids of the turns that
answer them: `[{"sessions": [{"date", "turns": [{"id", "speaker", "text"}]}], "questions": [{"question", "evidence",
"category"}]}]`. Each conversation is learned as one person's, all in one business, and asked of that person alone.
"""

import asyncio
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from hibachi.ai.conversations.models import Conversation, Message
from hibachi.ai.memory.learning import learn
from hibachi.ai.memory.recalling import recall
from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import found
from hibachi.cli.eval.dialogues.servers import servers
from hibachi.cli.eval.ending import finish
from hibachi.cli.eval.report import FailuresOption, Finding, MinOption, Report, words
from hibachi.crm.models import Customer
from hibachi.platform.cache import close_redis
from hibachi.platform.db import WriteSession, dispose_engine, reading, unit_of_work
from hibachi.platform.ids import new_id
from hibachi.wiring import wire

PathArgument = Annotated[Path, typer.Argument(exists=True, help="A .json file, or a folder of them.")]
_K = 10
_START = datetime(2026, 1, 1, 12, tzinfo=UTC)
_FORMS = ("%I:%M %p on %d %B, %Y", "%d %B, %Y", "%d %B %Y", "%B %d, %Y", "%Y/%m/%d", "%m/%d/%Y")
_SPEAKERS = frozenset({"customer", "staff"})


class Turn(BaseModel):
    """One message of a file."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str
    speaker: str
    text: str


class Session(BaseModel):
    """The turns of one date."""

    date: str
    turns: list[Turn]


class Question(BaseModel):
    """A question with the turns that answer it."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    question: str
    evidence: list[str]
    category: str = ""


class Talk(BaseModel):
    """A conversation of two people."""

    sessions: list[Session]
    questions: list[Question]


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody with their learned conversation: the turn behind each message, the session of each turn."""

    id: UUID
    turns: Mapping[UUID, str]
    sessions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What came of one question."""

    question: Question
    turns: Sequence[str]
    by_session: float
    isolated: bool

    def recall(self, k: int = _K) -> float:
        """The share of the evidence among the first turns."""
        evidence = set(self.question.evidence)
        return len(evidence & set(self.turns[:k])) / len(evidence)


def memory(path: PathArgument, floors: MinOption = None, failures: FailuresOption = None) -> None:
    """Recall the turns that answer.

    Metrics: recall10, recall5, recall3 and recall1 (share of the evidence among so many turns), recall10_session, and
    isolation (questions whose answer holds nothing of another person).
    """
    talks = read_talks(path)
    with servers():
        wire()
        asked = asyncio.run(_measured(talks))
    _print_categories(asked)
    finish(report_of(asked), floors, failures, path)


def read_talks(path: Path) -> list[Talk]:
    """The conversations of a file, or of every file of a folder."""
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    try:
        talks = TypeAdapter(list[Talk])
        return [talk for file in files for talk in talks.validate_json(file.read_bytes())]
    except ValidationError as problem:
        raise typer.BadParameter(f"{path.name}: {problem.errors()[0]['msg']}") from problem


def report_of(asked: Sequence[_Asked]) -> Report:
    """A question passes when all of its evidence is among the ten turns."""
    findings = [
        Finding(f"{number}: {one.question.question}", one.recall() == 1, words(one.question.evidence), words(one.turns))
        for number, one in enumerate(asked, start=1)
    ]
    metrics = {
        **{f"recall{k}": _mean([one.recall(k) for one in asked]) for k in (_K, 5, 3, 1)},
        "recall10_session": _mean([one.by_session for one in asked]),
        "isolation": _mean([float(one.isolated) for one in asked]),
    }
    return Report("memory", findings, metrics)


async def _measured(talks: Sequence[Talk]) -> list[_Asked]:
    try:
        business = (await found(eval_business(f"eval-{new_id().hex[-12:]}", chefs=1))).business_id
        people = [await _learned(business, talk) for talk in talks]
        strangers = {message for person in people for message in person.turns}
        return [
            await _ask(business, person, question, strangers - set(person.turns))
            for talk, person in zip(talks, people, strict=True)
            for question in talk.questions
            if question.evidence
        ]
    finally:
        await dispose_engine()
        await close_redis()


async def _learned(business: UUID, talk: Talk) -> _Person:
    turns: dict[UUID, str] = {}
    sessions: dict[str, int] = {}
    async with unit_of_work(business) as session:
        person = Customer(id=new_id(), name="Eval", email="", email_hash=str(new_id()), phone="", phone_hash="")
        session.add(person)
        await session.flush()
        conversations = []
        for number, part in enumerate(talk.sessions):
            conversations.append(await _written(session, person.id, talk, number, turns))
            sessions |= {turn.id: number for turn in part.turns}
    for conversation_id in conversations:
        await learn(business, conversation_id)
    return _Person(person.id, turns, sessions)


async def _written(session: WriteSession, person: UUID, talk: Talk, number: int, turns: dict[UUID, str]) -> UUID:
    part, first = talk.sessions[number], talk.sessions[0].turns[0].speaker
    at = _instant(part.date, number)
    conversation = Conversation(
        id=new_id(), channel="web", state="assistant", version=1, last_position=len(part.turns),
        last_message_at=at + timedelta(minutes=len(part.turns)), dialogue={}, customer_id=person,
    )  # fmt: skip
    session.add(conversation)
    await session.flush()
    for position, turn in enumerate(part.turns, start=1):
        role = "customer" if turn.speaker == first else "staff"
        row = Message(
            id=new_id(), created_at=at + timedelta(minutes=position), conversation_id=conversation.id,
            position=position, role=role, text=f"{turn.speaker}: {turn.text}", blocks=[], awaits_answer=False,
        )  # fmt: skip
        session.add(row)
        turns[row.id] = turn.id
    return conversation.id


async def _ask(business: UUID, person: _Person, question: Question, strangers: set[UUID]) -> _Asked:
    async with reading(business) as session:
        found_ = await recall(session, person.id, question.question, limit=_K, roles=_SPEAKERS)
    messages = [quote.line.id for quote in found_.quotes]
    told = [person.turns[one] for one in messages if one in person.turns]
    evidence = set(question.evidence)
    wanted = {person.sessions[one] for one in evidence if one in person.sessions}
    reached = {person.sessions[one] for one in told}
    return _Asked(
        question,
        told,
        len(wanted & reached) / len(wanted) if wanted else 0.0,
        not strangers.intersection(messages),
    )


def _instant(text: str, number: int) -> datetime:
    """The date of a session in any usual form; days apart where it has none that can be read."""
    try:
        read = datetime.fromisoformat(text)
        return read if read.tzinfo else read.replace(tzinfo=UTC)
    except ValueError:
        pass
    for form in _FORMS:
        try:
            return datetime.strptime(text.strip(), form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return _START + timedelta(days=number)


def _print_categories(asked: Sequence[_Asked]) -> None:
    by_category: dict[str, list[float]] = defaultdict(list)
    for one in asked:
        by_category[one.question.category or "-"].append(one.recall())
    for category, shares in sorted(by_category.items()):
        typer.echo(json.dumps({"category": category, "questions": len(shares), "recall10": round(_mean(shares), 4)}))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
