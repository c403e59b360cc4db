"""From a text to a message of a conversation, and to its answer."""

from uuid import UUID

from hibachi.ai import service as assistant
from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.models import Conversation, Message
from hibachi.ai.conversations.types import Visitor
from hibachi.ai.dialogue.types import dump, dump_contact, load
from hibachi.ai.flags import TEXTS
from hibachi.ai.guard.rules import MAX_CHARS, check
from hibachi.ai.on_call.alerts import answers as on_call
from hibachi.ai.texts import repository, rules
from hibachi.booking.hosts import service as hosts
from hibachi.communications.texting import arrivals
from hibachi.communications.texting import service as texting
from hibachi.communications.texting.models import TextMessage
from hibachi.communications.texting.types import Keyword
from hibachi.crm.contacts import service as contacts
from hibachi.platform import clock
from hibachi.platform.db import WriteSession, unit_of_work
from hibachi.platform.flags import enabled

_HEEDED: dict[Keyword, str] = {
    "stop": "STOP: this number gets no more texts.",
    "start": "START: this number gets texts again.",
    "help": "HELP was answered: who we are and how to stop.",
}
_UNANSWERED = "The assistant does not answer texts here: a person has to."


async def take_up(business_id: UUID, text_id: UUID, keyword: Keyword | None) -> None:
    """Make a text a message of its number's conversation, then answer it. Both happen once, however often called.

    What somebody on call answers to an alert is heard before that, and becomes no message.
    """
    async with unit_of_work(business_id) as session:
        row = await arrivals.incoming(session, text_id)
        if row is None or (row.message_id is None and keyword is None and await on_call.heard(session, row)):
            return
        conversation = await _conversation(session, row)
        message = await conversations.take_in(session, conversation.id, _words(row), str(row.id))
        if row.message_id is None:
            arrivals.link(row, conversation.id, message.id, conversation.customer_id)
            await _without_answer(session, conversation, message, row, keyword)
    if message.awaits_answer:
        await assistant.reply_to(business_id, conversation.id, message.id)


async def _without_answer(
    session: WriteSession, conversation: Conversation, message: Message, row: TextMessage, keyword: Keyword | None
) -> None:
    """Keywords are heeded already, and to a number that wants no texts nothing can be said."""
    if keyword:
        message.awaits_answer = False
        conversations.append(session, conversation, "system", _HEEDED[keyword])
    elif await texting.stopped(session, row.number):
        message.awaits_answer = False
    elif not await enabled(session, TEXTS):
        message.awaits_answer = False
        await conversations.hand_over(session, conversation, "human_request", "medium", _UNANSWERED)


async def _conversation(session: WriteSession, row: TextMessage) -> Conversation:
    """The open conversation of a number, which goes on from a newer talk on the site."""
    if row.conversation_id:
        return await conversations.access_locked(session, row.conversation_id)
    now = clock.now()
    last = await repository.latest_text_talk(session, row.number_hash)
    found = last if last and rules.goes_on(last.last_message_at, last.state, now) else None
    conversation = found or await _begun(session, row)
    if conversation.state == "assistant":
        await _go_on(session, conversation, row, found)
    return conversation


async def _begun(session: WriteSession, row: TextMessage) -> Conversation:
    conversation = await conversations.open_conversation(session, "sms", Visitor(phone=row.number))
    conversation.line, conversation.phone_hash = row.number, row.number_hash
    return conversation


async def _go_on(
    session: WriteSession, conversation: Conversation, row: TextMessage, found: Conversation | None
) -> None:
    """Begin where a talk on the site left off; that talk itself learns nothing of it."""
    people = await contacts.with_phone(session, row.number)
    web = await repository.latest_web_talk(session, row.number_hash, people)
    if web is None or not rules.takes_up(web.last_message_at, found.last_message_at if found else None, clock.now()):
        return
    state = load(web.dialogue, web.contact)
    own = await hosts.reached_at(session, row.number, [UUID(booking) for booking in state.bookings])
    state = rules.carried(state, row.number, {str(booking) for booking in own})
    conversation.dialogue, conversation.contact = dump(state), dump_contact(state.contact)
    conversation.continues = web.id
    conversation.customer_id = conversation.customer_id or web.customer_id


def _words(row: TextMessage) -> str:
    return check(row.body[:MAX_CHARS]).text or arrivals.PICTURE
