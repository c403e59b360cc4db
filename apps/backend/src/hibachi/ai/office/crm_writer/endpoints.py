"""Summaries of people and conversations."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.ai.conversations.errors import ConversationNotFound
from hibachi.ai.office.crm_writer import service
from hibachi.ai.office.crm_writer.auth import ConversationsRead, CustomersRead
from hibachi.ai.office.crm_writer.schemas import SummaryOut, summary_out
from hibachi.crm.errors import CustomerNotFound
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses

router = APIRouter(tags=["assistant"])


@router.post("/customers/{customer_id}/summary", responses=responses(NotLoggedIn, NoPermission, CustomerNotFound))
async def of_customer(caller: CustomersRead, customer_id: UUID) -> SummaryOut:
    """Write down what is known of a person; nothing is kept."""
    return summary_out(await service.of_customer(caller, customer_id))


@router.post(
    "/conversations/{conversation_id}/summary", responses=responses(NotLoggedIn, NoPermission, ConversationNotFound)
)
async def of_conversation(caller: ConversationsRead, conversation_id: UUID) -> SummaryOut:
    """Write down what a conversation came to; nothing is kept."""
    return summary_out(await service.of_conversation(caller, conversation_id))
