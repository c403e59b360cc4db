"""Asking for a code, writing it to the address on the booking, and trying it."""

import hmac
import secrets
from uuid import UUID

from hibachi.ai.proofs import repository, rules
from hibachi.ai.proofs.events import CodeAsked
from hibachi.ai.proofs.models import Proof
from hibachi.ai.proofs.types import Attempt, Tried
from hibachi.booking.hosts import service as hosts
from hibachi.communications.letters import BookingCode
from hibachi.communications.service import send_email
from hibachi.communications.types import About, Recipient
from hibachi.platform import clock
from hibachi.platform.db import WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash
from hibachi.platform.outbox import publish


async def ask(session: WriteSession, conversation_id: UUID, asked: str) -> bool:
    """Ask for a code for the bookings of an address or a reference; False when the conversation asked too often.

    The same happens for what is not known, so that nobody learns who is a guest.
    """
    now = clock.now()
    if not rules.may_ask(await repository.asked_since(session, conversation_id, now - rules.CONVERSATION_SPAN), now):
        return False
    proof = Proof(
        id=new_id(),
        created_at=now,
        conversation_id=conversation_id,
        asked=asked,
        expires_at=now + rules.LIFE,
        wrong_tries=0,
        booking_ids=[],
    )
    session.add(proof)
    publish(session, CodeAsked(aggregate_id=proof.id))
    return True


async def write(session: WriteSession, proof_id: UUID) -> None:
    """Write the code to the address on the booking; no letter when there is no such booking or it got too many."""
    proof = await repository.lock(session, proof_id)
    if proof is None or proof.code_hash:
        return
    found = await hosts.reached_by(session, proof.asked)
    now = clock.now()
    if found is None or now >= proof.expires_at:
        return
    address = keyed_hash(found.email)
    if not rules.may_write(await repository.written_since(session, address, now - rules.ADDRESS_SPAN)):
        return
    code = f"{secrets.randbelow(10**rules.DIGITS):0{rules.DIGITS}}"
    proof.address_hash, proof.code_hash = address, _sealed(proof.id, code)
    proof.booking_ids = [str(booking) for booking in found.bookings]
    letter = BookingCode(found.name, code, f"{rules.LIFE_MINUTES} minutes")
    to = Recipient(found.email, found.name)
    about = About("booking", found.bookings[0])
    await send_email(session, letter, to=to, dedupe_key=f"booking_code:{proof.id}", about=about)


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
