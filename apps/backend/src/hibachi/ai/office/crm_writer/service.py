"""Writing summaries. A language model may word them; what it may say is what the house's own text says."""

import asyncio
from dataclasses import replace
from uuid import UUID

import structlog

from hibachi.ai.grounding.rules import facts_of, grounded_only, ungrounded
from hibachi.ai.guard.outgoing import broken_by_rewording
from hibachi.ai.models.ports import chat_model, complete
from hibachi.ai.models.prompts import SUMMARISE, marked
from hibachi.ai.models.service import may_ask
from hibachi.ai.models.types import CallContext, ChatRequest, Said
from hibachi.ai.office.crm_writer import collecting, rules
from hibachi.ai.office.crm_writer.types import Dossier, Summary
from hibachi.ai.office.tools.office import office_of
from hibachi.platform.auth import Caller
from hibachi.platform.config import get_settings
from hibachi.platform.db import reading
from hibachi.platform.errors import GatewayError

AGENT = "crm_writer"
log = structlog.get_logger()


async def of_customer(caller: Caller, customer_id: UUID) -> Summary:
    """What is known of a person, as a text to edit. Raises `CustomerNotFound`."""
    async with reading(caller.business_id) as session:
        dossier = await collecting.of_customer(await office_of(session, caller), customer_id)
        asks = await may_ask(session, caller.business_id)
    return await _worded(caller, _summary(dossier, customer_id), rules.head(dossier), asks=asks)


async def of_conversation(caller: Caller, conversation_id: UUID) -> Summary:
    """What a conversation came to, as a text to edit. Raises `ConversationNotFound`."""
    async with reading(caller.business_id) as session:
        dossier, customer_id = await collecting.of_conversation(await office_of(session, caller), conversation_id)
        asks = await may_ask(session, caller.business_id)
    return await _worded(caller, _summary(dossier, customer_id), rules.head(dossier), asks=asks)


def _summary(dossier: Dossier, customer_id: UUID | None) -> Summary:
    """The house's own words: line by line, each checked against the rows' figures."""
    figures = rules.figures(dossier)
    facts = [figure.fact for figure in figures]
    facts += [fact for said in rules.said(dossier) for fact in facts_of(said, "quoted")]
    text = "\n".join(rules.lines(dossier))
    if wrong := ungrounded(text, facts):
        log.warning("ungrounded_summary", kinds=[claim.kind.value for claim in wrong])
        text = grounded_only(text, facts)
    return Summary(text, figures, rules.suggestion(dossier), customer_id)


async def _worded(caller: Caller, summary: Summary, head: str, *, asks: bool) -> Summary:
    """With the head in front; in a model's words where one is there and says the same. No transaction is open."""
    model = chat_model()
    text, wording = summary.text, "house"
    if asks and model is not None:
        context = CallContext(caller.business_id, "reword", AGENT)
        request = ChatRequest(SUMMARISE, (Said(marked("draft", text)),), context, max_tokens=80 + len(text) // 2)
        try:
            async with asyncio.timeout(get_settings().models.turn_seconds):
                worded = (await complete(model, request)).text.strip()
            rule = broken_by_rewording(worded, text, SUMMARISE)
            text, wording = (text, f"house:{rule}") if rule else (worded, "model")
        except TimeoutError:
            wording = "house:time_out"
        except GatewayError as error:
            wording = f"house:{error.code or 'failed'}"
    return replace(summary, text=f"{head}\n{text}", wording=wording)
