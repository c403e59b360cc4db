"""One person's talk with a business: typed on the site, texted, taken by a colleague and given back."""

from dataclasses import dataclass, field, replace
from uuid import UUID

from sqlalchemy import select

from hibachi.ai import service
from hibachi.ai.agents.registry import AGENTS, OF_EVERY_TURN
from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.models import Message, TurnTrace
from hibachi.ai.conversations.types import Channel, Visitor
from hibachi.ai.texts import service as texts
from hibachi.ai.understanding.parsers.contact import find_phone
from hibachi.ai.understanding.text import cleaned
from hibachi.cli.eval.dialogues.script import Known, Spoken
from hibachi.communications.texting import arrivals
from hibachi.communications.texting.models import TextMessage
from hibachi.communications.texting.rules import keyword_of
from hibachi.communications.texting.types import ArrivedText
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id

_OUR_NUMBER, _A_NUMBER = "+19255550100", "+14085550100"


@dataclass(frozen=True, slots=True)
class Heard:
    """One reply; `text` is empty when a person has the conversation. `undeclared` are tools that no agent of the turn
    declares.
    """

    text: str
    agents: tuple[str, ...]
    escalated: bool
    failed: bool = False
    undeclared: tuple[str, ...] = ()


SILENCE = Heard("", (), escalated=False)


@dataclass
class Talk:
    """Where the person is talking at the moment."""

    business_id: UUID
    customer: Known
    by_text: bool = False
    typed_number: str = ""
    conversation_id: UUID = field(default_factory=new_id)

    async def begin(self, channel: Channel, known: Known | None) -> None:
        """A new conversation on a channel that names whom it knows; a text always has its number."""
        visitor = Visitor(known.name, known.phone, known.email) if known else Visitor()
        if channel == "sms" and not visitor.phone:
            visitor = replace(visitor, phone=self._number())
        async with unit_of_work(self.business_id) as session:
            self.conversation_id = (await conversations.open_conversation(session, channel, visitor)).id

    async def turn(self, turn: Spoken, client_id: str) -> Heard:
        """One turn of a script."""
        if turn.opens:
            self.by_text = turn.opens == "sms"
            if not self.by_text:
                await self.begin(turn.opens, None)
        if turn.staff:
            await self._answered_by_staff(turn.staff)
            return SILENCE
        typed = find_phone(cleaned(turn.user))
        self.typed_number = typed.value if typed else self.typed_number
        return await (self._texted(turn.user) if self.by_text else self._typed(turn.user, client_id))

    async def _answered_by_staff(self, text: str) -> None:
        colleague = Caller("staff", self.business_id, new_id(), "Dana")
        async with unit_of_work(self.business_id) as session:
            await conversations.take(session, self.conversation_id, colleague)
            await conversations.say(session, self.conversation_id, colleague, text)
            await conversations.release(session, self.conversation_id, colleague)

    async def _typed(self, text: str, client_id: str) -> Heard:
        async with unit_of_work(self.business_id) as session:
            message = await service.receive(session, self.conversation_id, text, client_id)
        await service.reply_to(self.business_id, self.conversation_id, message.id)
        return await self._heard(message.id)

    def _number(self) -> str:
        """The number texts come from: the customer's, else the one they typed, else any."""
        return self.customer.phone or self.typed_number or _A_NUMBER

    async def _texted(self, body: str) -> Heard:
        arrived = ArrivedText(new_id().hex, self._number(), _OUR_NUMBER, body)
        async with unit_of_work(self.business_id) as session:
            await arrivals.take_in(session, arrived, clock.now())
        async with reading(self.business_id) as session:
            kept = await session.scalars(select(TextMessage.id).where(TextMessage.provider_id == arrived.provider_id))
            text_id = kept.one()
        await texts.take_up(self.business_id, text_id, keyword_of(body))
        async with reading(self.business_id) as session:
            row = await session.get_one(TextMessage, text_id)
            if row.conversation_id is None or row.message_id is None:
                return SILENCE
            self.conversation_id = row.conversation_id
            message_id = row.message_id
        return await self._heard(message_id)

    async def _heard(self, message_id: UUID) -> Heard:
        async with reading(self.business_id) as session:
            reply = await session.scalar(select(Message).where(Message.answers == message_id))
            trace = await session.scalar(select(TurnTrace).where(TurnTrace.message_id == message_id))
        text = reply.text if reply else ""
        over = any(block.get("kind") == "handover" for block in (reply.blocks if reply else []))
        if trace is None:
            return Heard(text, (), over)
        declared = {*OF_EVERY_TURN, *(tool for agent in trace.agents for tool in AGENTS[agent].tools)}
        undeclared = tuple(tool for tool in trace.tools if tool not in declared)
        return Heard(text, tuple(trace.agents), over, trace.wording == service.FAILED, undeclared)
