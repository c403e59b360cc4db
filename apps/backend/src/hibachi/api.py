"""Every router, in the order of the reference, and what else the web process must know.

A request hands jobs over by name and asks for flags, which are known once their modules are imported. Working on events
and waiting (`task_modules`) is for the other processes: importing it costs a web process an eighth of its start.
"""

from fastapi import APIRouter

from hibachi.ai import flags as ai_flags
from hibachi.ai.agent_settings import endpoints as agents
from hibachi.ai.chat import endpoints as chat
from hibachi.ai.evaluation import endpoints as evaluation
from hibachi.ai.inbox import endpoints as inbox
from hibachi.ai.memory import endpoints as memory
from hibachi.ai.memory import tasks as memory_tasks
from hibachi.ai.memory.matters import endpoints as matters
from hibachi.ai.memory.own import endpoints as own_memory
from hibachi.ai.models import endpoints as models
from hibachi.ai.office.admin_assistant import endpoints as admin_assistant
from hibachi.ai.office.crm_writer import endpoints as crm_writer
from hibachi.ai.office.knowledge_sync import endpoints as knowledge_sync
from hibachi.ai.on_call.alerts import endpoints as on_call_alerts
from hibachi.ai.on_call.roster import endpoints as on_call
from hibachi.ai.teaching import endpoints as teaching
from hibachi.ai.traces import endpoints as traces
from hibachi.analytics.calendar import endpoints as calendar
from hibachi.analytics.customers import endpoints as customer_page
from hibachi.analytics.dashboard import endpoints as dashboard
from hibachi.booking import flags as booking_flags
from hibachi.booking.availability import endpoints as availability
from hibachi.booking.chef_alerts import endpoints as chef_alerts
from hibachi.booking.chefs import endpoints as chefs
from hibachi.booking.desk import endpoints as desk
from hibachi.booking.intake import endpoints as intake
from hibachi.booking.papers import endpoints as papers
from hibachi.booking.quotes import endpoints as quotes
from hibachi.booking.refund_desk import endpoints as refund_desk
from hibachi.booking.rescheduling import endpoints as rescheduling
from hibachi.booking.selfservice import endpoints as selfservice
from hibachi.booking.sheets import endpoints as sheets
from hibachi.booking.site import endpoints as site
from hibachi.booking.time_off import endpoints as time_off
from hibachi.booking.waitlist import endpoints as waitlist
from hibachi.catalog import endpoints as catalog
from hibachi.catalog.price_books import endpoints as price_books
from hibachi.communications import flags as communication_flags
from hibachi.communications import tasks as letter_tasks
from hibachi.communications.failed import endpoints as failed_letters
from hibachi.communications.texting import tasks as text_tasks
from hibachi.communications.texting.webhooks import endpoints as text_webhooks
from hibachi.crm import endpoints as crm
from hibachi.crm.notes import endpoints as notes
from hibachi.crm.proposals import endpoints as proposals
from hibachi.crm.worklist import endpoints as worklist
from hibachi.identity.approvals import endpoints as approvals
from hibachi.identity.audit import endpoints as audit
from hibachi.identity.flags import endpoints as flags
from hibachi.identity.invitations import endpoints as invitations
from hibachi.identity.keys import endpoints as keys
from hibachi.identity.live import endpoints as live
from hibachi.identity.login import endpoints as login
from hibachi.identity.notices import endpoints as notices
from hibachi.identity.operations import endpoints as operations
from hibachi.identity.passwords import endpoints as passwords
from hibachi.identity.sessions import endpoints as sessions
from hibachi.identity.staff import endpoints as staff
from hibachi.identity.totp import endpoints as totp
from hibachi.knowledge import endpoints as faq
from hibachi.knowledge.documents import endpoints as documents
from hibachi.knowledge.documents import tasks as document_tasks
from hibachi.knowledge.editing import endpoints as articles
from hibachi.mcp import flags as mcp_flags
from hibachi.mcp.panel import endpoints as outside_assistants
from hibachi.payments import flags as payment_flags
from hibachi.payments.attempts import tasks as attempt_tasks
from hibachi.payments.reconciliation import endpoints as differences
from hibachi.payments.refunds import tasks as refund_tasks
from hibachi.payments.webhooks import endpoints as webhooks
from hibachi.platform.http import health, metrics
from hibachi.platform.inbox import service as inbox_service
from hibachi.platform.outbox import relay
from hibachi.reviews import endpoints as reviews

API_PREFIX = "/api/v1"
UPLOADS = (f"{API_PREFIX}{documents.PATH}",)
_DESK = (intake, rescheduling)
_PUBLIC = (site, catalog, quotes, availability, waitlist, selfservice, own_memory, papers, faq, chat, reviews)
_WEBHOOKS = (webhooks, text_webhooks)
_ACCOUNTS = (login, sessions, totp, passwords, notices, invitations, staff, keys, approvals, audit)
_WORK = (
    dashboard,
    calendar,
    desk,
    sheets,
    chefs,
    time_off,
    chef_alerts,
    customer_page,
    crm,
    notes,
    memory,
    proposals,
    worklist,
    price_books,
)
_MONEY = (refund_desk, differences, failed_letters)
_ASSISTANT = (
    admin_assistant,
    crm_writer,
    knowledge_sync,
    articles,
    documents,
    inbox,
    matters,
    on_call_alerts,
    on_call,
    traces,
    models,
    teaching,
    evaluation,
    agents,
    outside_assistants,
)
_RUNNING = (flags, live, operations)

HANDED_OVER = (
    relay,
    inbox_service,
    letter_tasks,
    text_tasks,
    attempt_tasks,
    refund_tasks,
    document_tasks,
    memory_tasks,
)
FLAGS = (booking_flags, payment_flags, communication_flags, ai_flags, mcp_flags)


_IN_ORDER = (*_DESK, *_PUBLIC, *_WEBHOOKS, *_ACCOUNTS, *_WORK, *_MONEY, *_ASSISTANT, *_RUNNING)


def routers() -> list[APIRouter]:
    """Routers mounted under `API_PREFIX`."""
    return [module.router for module in _IN_ORDER] + [operations.webhook_router]


def probes() -> list[APIRouter]:
    """Routers mounted at the root, for supervisors and collectors."""
    return [health.router, operations.health_router, metrics.router]
