"""Writing, asking for and approving price book versions."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from pydantic import JsonValue

from hibachi.catalog import repository
from hibachi.catalog.documents import (
    demo_policy,
    demo_price_book,
    parse_policy,
    parse_price_book,
    policy_document,
    price_book_document,
)
from hibachi.catalog.errors import (
    InvalidPriceBook,
    NothingToApprove,
    PersonNeeded,
    PriceBookNotFound,
    PriceBookPublishedAlready,
    SecondPersonNeeded,
)
from hibachi.catalog.events import PriceBookPublished
from hibachi.catalog.models import PriceBookVersion
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.price_books import schemas
from hibachi.catalog.price_books.conversion import changed_book, detail_of, row_of
from hibachi.catalog.price_books.rules import may_approve, takes_effect
from hibachi.catalog.rules import check_policy, check_price_book
from hibachi.catalog.service import PUBLICATION_LEAD, forget_timeline
from hibachi.catalog.types import PriceBook
from hibachi.identity.audit.service import record_audit
from hibachi.platform import clock, outbox
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession, after_commit

SUBJECT = "price_book"


async def list_versions(session: ReadSession) -> Sequence[schemas.PriceBookRow]:
    """All versions, newest first."""
    now = clock.now()
    current = await _current(session, now)
    return [row_of(row, current, now) for row in await repository.all_versions(session)]


async def read_version(session: ReadSession, book_id: UUID) -> schemas.PriceBook:
    """One version. Raises `PriceBookNotFound`."""
    return await _shown(session, _found(await repository.by_id(session, book_id)))


async def start_draft(session: WriteSession, caller: Caller) -> schemas.PriceBook:
    """A new draft with the content of the version in force, else of the newest, else of the demo business."""
    author = _person(caller)
    version = await repository.next_version(session)
    document, policy = await _template(session)
    row = await repository.add(
        session,
        PriceBookVersion(
            version=version,
            document=document,
            policy=policy,
            authors=[str(author)],
            created_by_name=caller.name or None,
        ),
    )
    record_audit(session, caller, "price_book.drafted", SUBJECT, row.id, after={"version": version})
    return await _shown(session, row)


async def save_draft(
    session: WriteSession, caller: Caller, book_id: UUID, fields: schemas.PriceBookFields
) -> schemas.PriceBook:
    """Change a draft; a request for its publication lapses. Raises `InvalidPriceBook`, `PriceBookPublishedAlready`."""
    author = _person(caller)
    row = await _draft(session, book_id)
    book = changed_book(parse_price_book(row.document, row.version), fields)
    policy = fields.policy or parse_policy(row.policy)
    problems = (*check_price_book(book), *check_policy(policy))
    if problems:
        raise InvalidPriceBook(problems)
    before = _content(row)
    row.document, row.policy = price_book_document(book), policy_document(policy)
    _record_change(session, caller, row, before)
    row.note = fields.note
    row.authors = sorted({*row.authors, str(author)})
    row.asked_by = row.asked_by_name = row.asked_from = None
    return await _shown(session, row)


async def ask_publication(
    session: WriteSession, caller: Caller, book_id: UUID, effective_from: datetime
) -> schemas.PriceBook:
    """Ask a second person to let a draft take effect. Raises `PriceBookPublishedAlready`."""
    asker = _person(caller)
    row = await _draft(session, book_id)
    row.asked_by, row.asked_by_name, row.asked_from = asker, caller.name or None, effective_from
    wanted = {"version": row.version, "effective_from": effective_from.isoformat()}
    record_audit(session, caller, "price_book.publication_asked", SUBJECT, row.id, after=wanted)
    return await _shown(session, row)


async def approve(session: WriteSession, caller: Caller, book_id: UUID) -> schemas.PriceBook:
    """Publish a draft as its second person. Raises `NothingToApprove` and `SecondPersonNeeded`."""
    approver = _person(caller)
    row = await _draft(session, book_id)
    if row.asked_by is None:
        raise NothingToApprove()
    if not may_approve(approver, row.authors, row.asked_by):
        raise SecondPersonNeeded()
    row.approved_by, row.approved_by_name = approver, caller.name or None
    begins = takes_effect(row.asked_from, clock.now(), PUBLICATION_LEAD)
    _publish(session, row, begins)
    published = {"version": row.version, "effective_from": begins.isoformat()}
    record_audit(session, caller, "price_book.approved", SUBJECT, row.id, after=published)
    return await _shown(session, row)


async def publish_first(
    session: WriteSession,
    effective_from: datetime,
    note: str,
    book: PriceBook | None = None,
    policy: PolicyTerms | None = None,
) -> PriceBookVersion:
    """The first version of a new business, which has nobody to approve it yet; by default at the shipped terms.

    Raises `InvalidPriceBook`.
    """
    book, policy = book or demo_price_book(), policy or demo_policy()
    problems = (*check_price_book(book), *check_policy(policy))
    if problems:
        raise InvalidPriceBook(problems)
    row = PriceBookVersion(
        version=await repository.next_version(session),
        document=price_book_document(book),
        policy=policy_document(policy),
        note=note,
        authors=[],
    )
    await repository.add(session, row)
    _publish(session, row, effective_from)
    await session.flush()
    return row


def _content(row: PriceBookVersion) -> dict[str, JsonValue]:
    return {**row.document, "policy": dict(row.policy)}


def _record_change(session: WriteSession, caller: Caller, row: PriceBookVersion, before: dict[str, JsonValue]) -> None:
    after = _content(row)
    changed = [key for key in after if after[key] != before.get(key)]
    old, new = ({key: side.get(key) for key in changed} for side in (before, after))
    record_audit(session, caller, "price_book.saved", SUBJECT, row.id, old, new)


def _publish(session: WriteSession, row: PriceBookVersion, effective_from: datetime) -> None:
    row.approved_at, row.effective_from = clock.now(), effective_from
    outbox.publish(session, PriceBookPublished(aggregate_id=row.id, version=row.version, effective_from=effective_from))
    business_id: UUID = session.info["business_id"]

    async def forget() -> None:
        forget_timeline(business_id)

    after_commit(session, "catalog_timeline", forget)


async def _template(session: ReadSession) -> tuple[dict[str, JsonValue], dict[str, JsonValue]]:
    current = await _current(session, clock.now())
    rows = await repository.all_versions(session)
    for row in sorted(rows, key=lambda row: row.version != current):
        return dict(row.document), dict(row.policy)
    return price_book_document(demo_price_book()), policy_document(demo_policy())


async def _current(session: ReadSession, at: datetime) -> int | None:
    begun = [entry.version for entry in await repository.timeline(session) if entry.effective_from <= at]
    return begun[-1] if begun else None


def _person(caller: Caller) -> UUID:
    if caller.kind != "staff" or caller.id is None:
        raise PersonNeeded()
    return caller.id


async def _draft(session: WriteSession, book_id: UUID) -> PriceBookVersion:
    row = _found(await repository.lock(session, book_id))
    if row.effective_from is not None:
        raise PriceBookPublishedAlready()
    return row


def _found(row: PriceBookVersion | None) -> PriceBookVersion:
    if row is None:
        raise PriceBookNotFound()
    return row


async def _shown(session: ReadSession, row: PriceBookVersion) -> schemas.PriceBook:
    now = clock.now()
    return detail_of(row, await _current(session, now), now)
