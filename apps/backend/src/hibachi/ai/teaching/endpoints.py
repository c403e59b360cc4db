"""What the team teaches the router."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import PlainTextResponse

from hibachi.ai.teaching import service
from hibachi.ai.teaching.auth import TeachingRead, TeachingWrite
from hibachi.ai.teaching.errors import AlreadyTaught, MessageNotFound, NothingToTeach, UtteranceNotFound
from hibachi.ai.teaching.schemas import (
    DraftOut,
    LabelCount,
    ShippedPage,
    TeachIn,
    UtteranceChange,
    UtteranceOut,
    UtterancePage,
)
from hibachi.ai.teaching.types import Label, Source, UtteranceFilter, UtteranceStatus
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing
from hibachi.platform.http.pages import Cursor, Limit, offset_of

router = APIRouter(prefix="/assistant/utterances", tags=["assistant"])
_CALLER = (NotLoggedIn, NoPermission)


async def _filter(
    label: Label | None = None,
    status: UtteranceStatus | None = None,
    source: Source | None = None,
    words: Annotated[str | None, Query(max_length=100, description="all of these stand in the text")] = None,
) -> UtteranceFilter:
    return UtteranceFilter(label, status, source, words)


Filter = Annotated[UtteranceFilter, Depends(_filter)]


@router.get("", responses=responses(*_CALLER))
async def utterances(
    session: Reading, _caller: TeachingRead, wanted: Filter, cursor: Cursor = None, limit: Limit = 50
) -> UtterancePage:
    """Taught words with their labels, newest first; withdrawn ones only when asked for."""
    return await service.page(session, wanted, offset_of(cursor), limit)


@router.get(".jsonl", response_class=PlainTextResponse, responses=responses(*_CALLER))
async def utterances_jsonl(session: Reading, _caller: TeachingRead, wanted: Filter) -> PlainTextResponse:
    """The same as training lines, one JSON object each: `text` and `label`."""
    headers = {"Content-Disposition": 'attachment; filename="utterances.jsonl"'}
    lines = await service.as_lines(session, wanted)
    return PlainTextResponse(lines, media_type="application/x-ndjson", headers=headers)


@router.get(".csv", response_class=PlainTextResponse, responses=responses(*_CALLER))
async def utterances_csv(session: Reading, _caller: TeachingRead, wanted: Filter) -> PlainTextResponse:
    """The same for a spreadsheet."""
    headers = {"Content-Disposition": 'attachment; filename="utterances.csv"'}
    return PlainTextResponse(await service.as_csv(session, wanted), media_type="text/csv", headers=headers)


@router.get("/draft", responses=responses(*_CALLER, MessageNotFound))
async def draft(session: Reading, _caller: TeachingRead, message_id: UUID) -> DraftOut:
    """A customer's message masked and ready to be taught, with what the assistant read into it."""
    return await service.draft(session, message_id)


@router.get("/labels", responses=responses(*_CALLER))
async def labels(session: Reading, _caller: TeachingRead) -> list[LabelCount]:
    """Every label with its number of examples, shipped and taught."""
    return await service.label_counts(session)


@router.get("/shipped", responses=responses(*_CALLER))
async def shipped(_caller: TeachingRead, label: Label) -> ShippedPage:
    """The examples of a label that come with the product; they can be read and not changed."""
    return service.shipped_of(label)


@router.post("", status_code=201, responses=responses(*_CALLER, MessageNotFound, AlreadyTaught, NothingToTeach))
async def teach(session: Writing, caller: TeachingWrite, wish: TeachIn) -> UtteranceOut:
    """Keep words with the label they should have got; names, phones, e-mail and addresses are masked before."""
    return await service.teach(session, caller, wish)


@router.patch("/{utterance_id}", responses=responses(*_CALLER, UtteranceNotFound, AlreadyTaught, NothingToTeach))
async def change(session: Writing, caller: TeachingWrite, utterance_id: UUID, wish: UtteranceChange) -> UtteranceOut:
    """Correct words or label, withdraw them or take them back."""
    return await service.change(session, caller, utterance_id, wish)
