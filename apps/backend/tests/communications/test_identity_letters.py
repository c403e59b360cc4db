"""Letters that identity's events ask for."""

from datetime import timedelta

import hibachi.communications.subscribers  # noqa: F401 - registers the reactions
from hibachi.identity.accounts.service import create_staff
from hibachi.identity.events import PasswordResetRequested, StaffInvited
from hibachi.identity.invitations.models import Invitation
from hibachi.platform import clock
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash
from hibachi.platform.outbox import publish
from tests.communications.conftest import Post
from tests.support.jobs import run_jobs


async def test_an_invited_person_gets_a_link_once(post: Post) -> None:
    async with unit_of_work(post.business) as session:
        owner = await create_staff(session, email="owner@example.com", name="Mai", role="owner")
    invitation = Invitation(
        id=new_id(),
        email="ken@example.com",
        email_hash=keyed_hash("ken@example.com"),
        name="Ken",
        role="chef",
        station_ids=[],
        invited_by=owner.id,
        expires_at=clock.now() + timedelta(days=7),
    )
    async with unit_of_work(post.business) as session:
        session.add(invitation)
        publish(session, StaffInvited(aggregate_id=invitation.id))
        publish(session, StaffInvited(aggregate_id=invitation.id))
    await run_jobs()
    (message,) = await post.messages()
    await post.deliver(message.id)
    (mail,) = await post.box()
    assert mail.recipient == "ken@example.com"
    assert "/accept-invitation?token=" in mail.text


async def test_a_reset_that_is_gone_writes_nothing(post: Post) -> None:
    async with unit_of_work(post.business) as session:
        publish(session, PasswordResetRequested(aggregate_id=new_id()))
    await run_jobs()
    assert await post.messages() == []
