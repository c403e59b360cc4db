"""Asking for a code, writing it to the address or number on the booking, and trying it."""

import hmac
import secrets
from uuid import UUID

from hibachi.ai.proofs import repository, rules
from hibachi.ai.proofs.events import CodeAsked
from hibachi.ai.proofs.models import Proof
from hibachi.ai.proofs.types import Asked, Attempt, Fate, Tried
from hibachi.booking.hosts import service as hosts
from hibachi.booking.hosts.types import Reached, Way
from hibachi.communications.flags import HOST_LETTERS, HOST_TEXTS
from hibachi.communications.letters import BookingCode
from hibachi.communications.service import send_email
from hibachi.communications.texting import service as texting
from hibachi.communications.texting.lines import line_of
from hibachi.communications.texting.types import Delivery, Draft
from hibachi.communications.types import About, Recipient
from hibachi.crm import service as crm
from hibachi.identity.businesses.service import business_info
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.flags import enabled
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash
from hibachi.platform.outbox import publish


async def ways(session: ReadSession) -> frozenset[Way]:
    """The ways by which codes go: what the business has switched on, and texts only where it has a number."""
    business = await business_info(session.info["business_id"])
    by_text = bool(line_of(business)) and await enabled(session, HOST_TEXTS)
    by_mail = await enabled(session, HOST_LETTERS)
    return frozenset([*(("email",) if by_mail else ()), *(("sms",) if by_text else ())])


async def ask(session: WriteSession, conversation_id: UUID, asked: str, way: Way | None = None) -> Way | None:
    """Ask for a code for the bookings of an address, a number or a reference; the way it takes.

    None when the conversation asked too often. The same happens for what is not known, so that nobody learns who is a
    guest.
    """
    now = clock.now()
    if not rules.may_ask(await repository.asked_since(session, conversation_id, now - rules.CONVERSATION_SPAN), now):
        return None
    last = await repository.last_way(session, conversation_id)
    proof = Proof(
        id=new_id(),
        created_at=now,
        conversation_id=conversation_id,
        asked=asked,
        way=rules.chosen(way, last, await ways(session)),
        expires_at=now + rules.LIFE,
        wrong_tries=0,
        booking_ids=[],
    )
    session.add(proof)
    publish(session, CodeAsked(aggregate_id=proof.id))
    return proof.way


async def write(session: WriteSession, proof_id: UUID) -> None:
    """Write the code to the number or address on the booking; nothing when there is no such booking or it got too many.

    A code for a number that wants no texts, or that is missing, goes by e-mail.
    """
    proof = await repository.lock(session, proof_id)
    if proof is None or proof.code_hash or clock.now() >= proof.expires_at:
        return
    if proof.way == "sms" and (found := await _by_text(session, proof)):
        await _text(session, proof, found)
    elif "email" in await ways(session):
        await _mail(session, proof)


async def mail_instead(session: WriteSession, proof_id: UUID) -> None:
    """Write another code by e-mail for one whose text did not arrive, while it could still be used."""
    proof = await repository.lock(session, proof_id)
    if proof is None or proof.address_hash or proof.used_at or clock.now() >= proof.expires_at:
        return
    if "email" in await ways(session):
        await _mail(session, proof)


async def _by_text(session: WriteSession, proof: Proof) -> Reached | None:
    found = await hosts.reached_by(session, proof.asked, "sms")
    if found is None or await texting.stopped(session, found.at):
        return None
    return found if await crm.wants_texts(session, found.customer_ids) else None


async def _text(session: WriteSession, proof: Proof, found: Reached) -> None:
    number_hash = keyed_hash(found.at)
    if not await _may_write(session, number_hash):
        return
    business = await business_info(session.info["business_id"])
    proof.number_hash = number_hash
    code = _renew(proof, found)
    body = f"{business.name}: your code is {code}. It works for {rules.LIFE_MINUTES} minutes. Give it to nobody else."
    texting.write(session, Draft(found.at, body, "code", proof.conversation_id, proof.id))


async def _mail(session: WriteSession, proof: Proof) -> None:
    found = await hosts.reached_by(session, proof.asked)
    if found is None or not await _may_write(session, keyed_hash(found.at)):
        return
    proof.address_hash = keyed_hash(found.at)
    letter = BookingCode(found.name, _renew(proof, found), f"{rules.LIFE_MINUTES} minutes")
    to, about = Recipient(found.at, found.name), About("booking", found.bookings[0])
    await send_email(session, letter, to=to, dedupe_key=f"booking_code:{proof.id}", about=about)


async def _may_write(session: WriteSession, where_hash: str) -> bool:
    return rules.may_write(await repository.written_since(session, where_hash, clock.now() - rules.ADDRESS_SPAN))


def _renew(proof: Proof, found: Reached) -> str:
    code = f"{secrets.randbelow(10**rules.DIGITS):0{rules.DIGITS}}"
    proof.code_hash, proof.shown_to = _sealed(proof.id, code), rules.shown(found.at)
    proof.booking_ids = [str(booking) for booking in found.bookings]
    return code


async def of_conversation(session: ReadSession, conversation_id: UUID) -> list[Asked]:
    """The codes a conversation asked for and what became of them, oldest first."""
    proofs = await repository.of_conversation(session, conversation_id)
    texts = await texting.deliveries(session, conversation_id) if any(one.number_hash for one in proofs) else {}
    return [_asked(one, texts.get(one.id)) for one in proofs]


def _asked(proof: Proof, text: Delivery | None) -> Asked:
    fate: Fate = "emailed" if proof.address_hash else "texted" if proof.number_hash else "nowhere"
    used = proof.used_at is not None
    return Asked(proof.created_at, proof.way, fate, proof.shown_to, text.status if text else None, used)


async def attempt(session: WriteSession, conversation_id: UUID, code: str) -> Tried:
    """Try a code on the last one the conversation asked for; it opens its bookings once."""
    proof = await repository.newest(session, conversation_id)
    if proof is None:
        return Tried(open=False)
    now = clock.now()
    seen = Attempt(proof.code_hash, proof.expires_at, proof.wrong_tries, proof.used_at)
    if not rules.is_open(seen, now):
        return Tried(open=False)
    if not hmac.compare_digest(seen.code_hash or "", _sealed(proof.id, code)):
        proof.wrong_tries += 1
        return Tried(open=rules.is_open(Attempt(None, proof.expires_at, proof.wrong_tries, None), now))
    proof.used_at = now
    return Tried(tuple(UUID(booking) for booking in proof.booking_ids))


def _sealed(proof_id: UUID, code: str) -> str:
    return keyed_hash(f"{proof_id}:{code}")
