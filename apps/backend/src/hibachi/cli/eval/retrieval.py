"""`hibachi eval retrieval DIR`: how well passages are found, on an embedded database.

The folder has the layout of BEIR: `corpus.jsonl` (`_id`, `title`, `text`), `queries.jsonl` (`_id`, `text`) and
`qrels/test.tsv` (header, then query-id, corpus-id, score). Passages are kept as those of one document, and found by the
same queries as the team's documents, by each way alone and by both joined.
"""

import asyncio
import csv
import json
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log2
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import found
from hibachi.cli.eval.dialogues.servers import servers
from hibachi.cli.eval.ending import finish
from hibachi.cli.eval.report import FailuresOption, Finding, MinOption, Report, words
from hibachi.knowledge.documents import rules, searching
from hibachi.knowledge.documents.models import Document, DocumentPassage, DocumentVersion
from hibachi.knowledge.documents.searching import Mode
from hibachi.knowledge.documents.types import Passage
from hibachi.platform import clock
from hibachi.platform.cache import close_redis
from hibachi.platform.db import dispose_engine, reading, unit_of_work
from hibachi.platform.encoder import encoder
from hibachi.platform.ids import new_id
from hibachi.wiring import wire

PathArgument = Annotated[Path, typer.Argument(exists=True, file_okay=False, help="A folder in the layout of BEIR.")]
MODES: tuple[Mode, ...] = ("vector", "keyword", "hybrid")
_K, _BATCH = 10, 64
Judged = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Set:
    """Passages as (title, text), queries, and how much each passage answers each query."""

    corpus: Mapping[str, tuple[str, str]]
    queries: Mapping[str, str]
    judged: Mapping[str, Judged]


@dataclass(slots=True)
class Measured:
    """What one mode found, and how long each query took in milliseconds."""

    ranked: dict[str, list[str]] = field(default_factory=dict)
    took: list[float] = field(default_factory=list)


def retrieval(path: PathArgument, floors: MinOption = None, failures: FailuresOption = None) -> None:
    """Find passages. Metrics: ndcg10 and recall10, which are those of hybrid, and each with the mode behind it."""
    given = read_set(path)
    with servers():
        wire()
        measured = asyncio.run(_measured(given))
    _print_modes(given, measured)
    finish(report_of(given, measured), floors, failures, path)


def read_set(path: Path) -> Set:
    """The set of a folder; queries nobody judged are left out."""
    corpus = {str(one["_id"]): (str(one.get("title") or ""), str(one["text"])) for one in _lines(path / "corpus.jsonl")}
    judged: dict[str, dict[str, int]] = defaultdict(dict)
    with (path / "qrels" / "test.tsv").open(encoding="utf-8", newline="") as file:
        for row in list(csv.reader(file, delimiter="\t"))[1:]:
            if int(row[2]) > 0:
                judged[row[0]][row[1]] = int(row[2])
    queries = {str(one["_id"]): str(one["text"]) for one in _lines(path / "queries.jsonl")}
    return Set(corpus, {one: text for one, text in queries.items() if one in judged}, judged)


def report_of(given: Set, measured: Mapping[Mode, Measured]) -> Report:
    """A query passes when hybrid finds all that answers it among the first ten."""
    metrics: dict[str, float] = {}
    for mode in ("hybrid", *MODES):
        end = "" if "ndcg10" not in metrics else f"_{mode}"
        ranked = measured[mode].ranked
        metrics[f"ndcg10{end}"] = _mean([ndcg(ranked[one], given.judged[one]) for one in given.queries])
        metrics[f"recall10{end}"] = _mean([recall(ranked[one], given.judged[one]) for one in given.queries])
    findings = [
        Finding(
            f"{one}: {text}",
            recall(measured["hybrid"].ranked[one], given.judged[one]) == 1,
            words(sorted(given.judged[one])),
            words(measured["hybrid"].ranked[one]),
        )
        for one, text in given.queries.items()
    ]
    return Report("retrieval", findings, metrics)


def ndcg(ranked: Sequence[str], judged: Judged) -> float:
    """Normalised discounted gain of the first ten, as trec_eval counts it."""
    gained = sum(judged.get(one, 0) / log2(place + 1) for place, one in enumerate(ranked[:_K], start=1))
    best = sorted(judged.values(), reverse=True)[:_K]
    ideal = sum(score / log2(place + 1) for place, score in enumerate(best, start=1))
    return gained / ideal if ideal else 0.0


def recall(ranked: Sequence[str], judged: Judged) -> float:
    """The share of what answers that is among the first ten."""
    return len(set(ranked[:_K]) & set(judged)) / len(judged) if judged else 0.0


async def _measured(given: Set) -> dict[Mode, Measured]:
    try:
        business = (await found(eval_business(f"eval-{new_id().hex[-12:]}", chefs=1))).business_id
        names = await _kept(business, given)
        measured: dict[Mode, Measured] = {mode: Measured() for mode in MODES}
        for one, text in given.queries.items():
            for mode in MODES:
                async with reading(business) as session:
                    started = time.perf_counter()
                    ranked = await searching.ranked(session, text, mode)
                    measured[mode].took.append((time.perf_counter() - started) * 1000)
                # A text that asks for itself is no answer, as BEIR counts.
                measured[mode].ranked[one] = [names[row] for row in ranked if names[row] != one][:_K]
        return measured
    finally:
        await dispose_engine()
        await close_redis()


async def _kept(business: UUID, given: Set) -> dict[UUID, str]:
    names: dict[UUID, str] = {}
    document, version = new_id(), new_id()
    async with unit_of_work(business) as session:
        session.add(Document(id=document, title="", updated_at=clock.now(), created_by_name="eval"))
        await session.flush()
        session.add(
            DocumentVersion(
                id=version, document_id=document, number=1, file_name="corpus.md", kind="markdown", size_bytes=0,
                sha256="", content=b"", status="read", passage_count=len(given.corpus), attempts=1,
                due_at=clock.now(), created_by_name="eval",
            )
        )  # fmt: skip
    entries = list(given.corpus.items())
    for start in range(0, len(entries), _BATCH):
        batch = entries[start : start + _BATCH]
        passages = [Passage((title,) if title else (), None, text) for _, (title, text) in batch]
        vectors = await asyncio.to_thread(encoder().encode, [rules.embedded(passage) for passage in passages])
        async with unit_of_work(business) as session:
            for at, ((name, _), passage) in enumerate(zip(batch, passages, strict=True)):
                row = DocumentPassage(
                    id=new_id(), version_id=version, document_id=document, position=start + at,
                    headings=list(passage.headings), page=None, text=passage.text, current=True,
                    embedding=vectors[at].tolist(),
                )  # fmt: skip
                session.add(row)
                names[row.id] = name
    return names


def _print_modes(given: Set, measured: Mapping[Mode, Measured]) -> None:
    typer.echo(f"{'mode':<8}  {'nDCG@10':>8}  {'recall@10':>9}  {'median ms':>9}  {'95 % ms':>8}")
    for mode in MODES:
        took, ranked = sorted(measured[mode].took) or [0.0], measured[mode].ranked
        gain = _mean([ndcg(ranked[one], given.judged[one]) for one in given.queries])
        share = _mean([recall(ranked[one], given.judged[one]) for one in given.queries])
        middle, late = took[len(took) // 2], took[min(len(took) - 1, int(len(took) * 0.95))]
        typer.echo(f"{mode:<8}  {gain:>8.4f}  {share:>9.4f}  {middle:>9.1f}  {late:>8.1f}")


def _lines(path: Path) -> list[dict[str, object]]:
    if not path.exists():
        raise typer.BadParameter(f"{path} is not there")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
