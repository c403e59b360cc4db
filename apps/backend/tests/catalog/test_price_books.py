"""Price book versions from draft to sale."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from hibachi.catalog import service as catalog
from hibachi.catalog.errors import (
    InvalidPriceBook,
    NoPriceBook,
    NothingToApprove,
    PersonNeeded,
    PriceBookNotFound,
    PriceBookPublishedAlready,
    SecondPersonNeeded,
)
from hibachi.catalog.price_books import service
from hibachi.catalog.price_books.schemas import PriceBook, PriceBookFields, PriceItem
from hibachi.catalog.price_books.types import ApprovalState, PriceBookStatus
from hibachi.identity.audit.models import AuditEntry
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id

pytestmark = pytest.mark.usefixtures("database")

LONG_AGO = datetime.fromisoformat("2025-06-12T16:00:00+00:00")


@pytest.fixture
async def business() -> UUID:
    """A business that sells the demo prices as version 1."""
    business_id = new_id()
    async with unit_of_work(business_id) as session:
        await service.publish_first(session, LONG_AGO, "first prices")
    return business_id


def person(business_id: UUID, name: str) -> Caller:
    return Caller("staff", business_id, new_id(), name, "admin")


def fields_of(book: PriceBook, **changes: object) -> PriceBookFields:
    return PriceBookFields.model_validate(book.model_dump() | changes)


async def draft(business: UUID, author: Caller, **changes: object) -> PriceBook:
    async with unit_of_work(business) as session:
        started = await service.start_draft(session, author)
    async with unit_of_work(business) as session:
        return await service.save_draft(session, author, started.id, fields_of(started, **changes))


async def ask(business: UUID, asker: Caller, book: PriceBook, effective_from: datetime) -> PriceBook:
    async with unit_of_work(business) as session:
        return await service.ask_publication(session, asker, book.id, effective_from)


async def approve(business: UUID, approver: Caller, book: PriceBook) -> PriceBook:
    async with unit_of_work(business) as session:
        return await service.approve(session, approver, book.id)


async def adult_cents(business: UUID, at: datetime) -> int:
    async with reading(business) as session:
        return (await catalog.current_price_book(session, at)).adult_cents


class TestDraft:
    async def test_starts_from_the_version_in_force(self, business: UUID) -> None:
        author = person(business, "Ana")
        async with unit_of_work(business) as session:
            started = await service.start_draft(session, author)
        assert (started.version, started.status, started.created_by) == (2, PriceBookStatus.DRAFT, "Ana")
        assert (started.adult_cents, len(started.items), started.policy.lead_hours) == (5500, 14, 48)
        assert started.approval.state == ApprovalState.NONE

    async def test_of_a_business_without_prices_starts_from_the_demo(self) -> None:
        business = new_id()
        async with unit_of_work(business) as session:
            started = await service.start_draft(session, person(business, "Ana"))
        assert (started.version, started.minimum_cents) == (1, 55000)

    async def test_changes_nothing_that_is_sold(self, business: UUID) -> None:
        await draft(business, person(business, "Ana"), adult_cents=6000)
        assert await adult_cents(business, clock.now()) == 5500

    async def test_keeps_description_and_allergens_of_known_dishes(self, business: UUID) -> None:
        items = [PriceItem(code="gyoza", name="Gyoza", kind="addon", price_cents=1200)]
        saved = await draft(business, person(business, "Ana"), items=[item.model_dump() for item in items])
        gyoza = next(item for item in saved.items if item.code == "gyoza")
        assert (gyoza.price_cents, gyoza.allergens) == (1200, ["wheat", "soy", "sesame"])
        assert [item.code for item in saved.items if item.active] == ["gyoza"]

    async def test_a_new_dish_needs_its_allergens(self, business: UUID) -> None:
        ramen = {"code": "ramen", "name": "Ramen", "kind": "addon", "price_cents": 900}
        with pytest.raises(InvalidPriceBook) as refused:
            await draft(business, person(business, "Ana"), items=[ramen])
        assert [problem.rule for problem in refused.value.problems] == ["allergens_required"]

    async def test_broken_rules_are_all_named(self, business: UUID) -> None:
        chicken = {"code": "chicken", "name": "Chicken", "kind": "protein", "price_cents": 100}
        odd = {"code": "odd", "name": "Odd", "kind": "addon", "price_cents": 1, "allergens": ["gluten"]}
        with pytest.raises(InvalidPriceBook) as refused:
            await draft(business, person(business, "Ana"), items=[chicken, odd])
        assert {problem.field for problem in refused.value.problems} == {"items.chicken", "items.odd"}

    async def test_policy_changes_with_the_prices(self, business: UUID) -> None:
        author = person(business, "Ana")
        started = await draft(business, author)
        policy = started.model_dump()["policy"] | {"lead_hours": 72}
        async with unit_of_work(business) as session:
            saved = await service.save_draft(session, author, started.id, fields_of(started, policy=policy))
        assert saved.policy.lead_hours == 72

    async def test_of_another_business_does_not_exist(self, business: UUID) -> None:
        book = await draft(business, person(business, "Ana"))
        with pytest.raises(PriceBookNotFound):
            async with reading(new_id()) as session:
                await service.read_version(session, book.id)

    async def test_an_api_key_is_nobody(self, business: UUID) -> None:
        key = Caller("api_key", business, new_id(), "till", permissions=frozenset({"prices:write", "prices:approve"}))
        with pytest.raises(PersonNeeded):
            async with unit_of_work(business) as session:
                await service.start_draft(session, key)

    async def test_every_act_is_in_the_audit_log(self, business: UUID) -> None:
        ana = person(business, "Ana")
        book = await draft(business, ana, adult_cents=6000)
        await ask(business, ana, book, clock.now())
        await approve(business, person(business, "Bo"), book)
        async with reading(business) as session:
            entries = (await session.scalars(select(AuditEntry).order_by(AuditEntry.id))).all()
        assert [(entry.actor_name, entry.action) for entry in entries] == [
            ("Ana", "price_book.drafted"),
            ("Ana", "price_book.saved"),
            ("Ana", "price_book.publication_asked"),
            ("Bo", "price_book.approved"),
        ]
        saved = entries[1]
        assert (saved.before, saved.after) == ({"adult_cents": 5500}, {"adult_cents": 6000})


class TestApproval:
    async def test_a_second_person_schedules_it(self, business: UUID) -> None:
        ana, bo = person(business, "Ana"), person(business, "Bo")
        book = await draft(business, ana, adult_cents=6000)
        begins = clock.now() + timedelta(days=30)
        waiting = await ask(business, ana, book, begins)
        assert (waiting.approval.state, waiting.approval.asked_by) == (ApprovalState.WAITING, "Ana")
        approved = await approve(business, bo, book)
        assert (approved.status, approved.effective_from) == (PriceBookStatus.SCHEDULED, begins)
        assert (approved.approval.state, approved.approval.decided_by) == (ApprovalState.APPROVED, "Bo")
        assert await adult_cents(business, begins - timedelta(seconds=1)) == 5500
        assert await adult_cents(business, begins) == 6000

    async def test_never_by_the_author_nor_the_asker(self, business: UUID) -> None:
        ana, bo = person(business, "Ana"), person(business, "Bo")
        book = await draft(business, ana)
        await ask(business, bo, book, clock.now())
        for caller in (ana, bo):
            with pytest.raises(SecondPersonNeeded):
                await approve(business, caller, book)

    async def test_never_by_anyone_who_edited(self, business: UUID) -> None:
        ana, bo = person(business, "Ana"), person(business, "Bo")
        book = await draft(business, ana)
        async with unit_of_work(business) as session:
            await service.save_draft(session, bo, book.id, fields_of(book, adult_cents=7000))
        await ask(business, ana, book, clock.now())
        with pytest.raises(SecondPersonNeeded):
            await approve(business, bo, book)

    async def test_nobody_asked(self, business: UUID) -> None:
        book = await draft(business, person(business, "Ana"))
        with pytest.raises(NothingToApprove):
            await approve(business, person(business, "Bo"), book)

    async def test_a_change_after_asking_withdraws_the_request(self, business: UUID) -> None:
        ana = person(business, "Ana")
        book = await draft(business, ana)
        await ask(business, ana, book, clock.now())
        async with unit_of_work(business) as session:
            await service.save_draft(session, ana, book.id, fields_of(book, adult_cents=1))
        with pytest.raises(NothingToApprove):
            await approve(business, person(business, "Bo"), book)

    async def test_at_once_means_when_every_process_has_heard(self, business: UUID) -> None:
        ana = person(business, "Ana")
        book = await draft(business, ana, adult_cents=6000)
        now = clock.now()
        await ask(business, ana, book, now - timedelta(days=1))
        with clock.pinned(now):
            approved = await approve(business, person(business, "Bo"), book)
        assert approved.effective_from == now + timedelta(seconds=60)

    async def test_a_published_version_is_history(self, business: UUID) -> None:
        ana, bo = person(business, "Ana"), person(business, "Bo")
        book = await draft(business, ana)
        await ask(business, ana, book, clock.now())
        await approve(business, bo, book)
        with pytest.raises(PriceBookPublishedAlready):
            async with unit_of_work(business) as session:
                await service.save_draft(session, ana, book.id, fields_of(book, adult_cents=1))
        with pytest.raises(PriceBookPublishedAlready):
            await approve(business, bo, book)


class TestInForce:
    async def test_nothing_published(self) -> None:
        with pytest.raises(NoPriceBook):
            async with reading(new_id()) as session:
                await catalog.current_terms(session)

    async def test_before_the_first_version(self, business: UUID) -> None:
        with pytest.raises(NoPriceBook):
            async with reading(business) as session:
                await catalog.current_terms(session, LONG_AGO - timedelta(seconds=1))

    async def test_an_old_version_stays_readable(self, business: UUID) -> None:
        ana = person(business, "Ana")
        book = await draft(business, ana, adult_cents=6000)
        await ask(business, ana, book, clock.now())
        await approve(business, person(business, "Bo"), book)
        async with reading(business) as session:
            assert (await catalog.terms_of(session, 1)).book.adult_cents == 5500
            assert (await catalog.terms_of(session, 2)).book.adult_cents == 6000

    async def test_a_draft_is_no_version_to_sell_under(self, business: UUID) -> None:
        await draft(business, person(business, "Ana"))
        with pytest.raises(PriceBookNotFound):
            async with reading(business) as session:
                await catalog.terms_of(session, 2)

    async def test_statuses_in_the_list(self, business: UUID) -> None:
        ana = person(business, "Ana")
        begins = clock.now() + timedelta(days=2)
        book = await draft(business, ana)
        await ask(business, ana, book, begins)
        await approve(business, person(business, "Bo"), book)
        await draft(business, ana)
        async with reading(business) as session:
            before = [row.status for row in await service.list_versions(session)]
        with clock.pinned(begins):
            async with reading(business) as session:
                after = [row.status for row in await service.list_versions(session)]
        assert before == ["draft", "scheduled", "current"]
        assert after == ["draft", "current", "past"]
