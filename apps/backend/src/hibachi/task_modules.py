"""Every module that registers jobs, subscribers, provider handlers or feature flags by being imported."""

from hibachi.ai import flags as ai_flags
from hibachi.ai.answers import subscribers as answer_subscribers
from hibachi.ai.handover_letters import subscribers as handover_letter_subscribers
from hibachi.ai.memory import subscribers as memory_subscribers
from hibachi.ai.memory import tasks as memory_tasks
from hibachi.ai.office.knowledge_sync import tasks as knowledge_sync_tasks
from hibachi.ai.on_call.alerts import subscribers as on_call_subscribers
from hibachi.ai.on_call.alerts import tasks as on_call_tasks
from hibachi.ai.proofs import subscribers as proof_subscribers
from hibachi.ai.teaching import subscribers as teaching_subscribers
from hibachi.ai.texts import subscribers as text_turn_subscribers
from hibachi.booking import flags as booking_flags
from hibachi.booking.balances import subscribers as balance_subscribers
from hibachi.booking.cancellation import subscribers as cancellation_subscribers
from hibachi.booking.chef_alerts import subscribers as chef_alert_subscribers
from hibachi.booking.chef_alerts import tasks as chef_alert_tasks
from hibachi.booking.deposits import subscribers as deposit_subscribers
from hibachi.booking.follow_ups import subscribers as follow_up_subscribers
from hibachi.booking.notices import subscribers as notice_subscribers
from hibachi.booking.refund_desk import subscribers as refund_desk_subscribers
from hibachi.booking.staff_notices import subscribers as staff_notice_subscribers
from hibachi.booking.waitlist import subscribers as waitlist_subscribers
from hibachi.communications import flags as communication_flags
from hibachi.communications import subscribers as letter_subscribers
from hibachi.communications import tasks as letter_tasks
from hibachi.communications.texting import tasks as text_tasks
from hibachi.communications.texting.webhooks import subscribers as text_subscribers
from hibachi.identity.lockout import tasks as lockout_tasks
from hibachi.identity.passwords import subscribers as password_subscribers
from hibachi.identity.sessions import tasks as session_tasks
from hibachi.integrations.stripe import tasks as stripe_tasks
from hibachi.integrations.twilio import tasks as twilio_tasks
from hibachi.knowledge.documents import subscribers as document_subscribers
from hibachi.knowledge.documents import tasks as document_tasks
from hibachi.mcp import flags as mcp_flags
from hibachi.mcp import tasks as mcp_tasks
from hibachi.payments import flags as payment_flags
from hibachi.payments.attempts import tasks as attempt_tasks
from hibachi.payments.reconciliation import tasks as reconciliation_tasks
from hibachi.payments.refunds import subscribers as refund_subscribers
from hibachi.payments.refunds import tasks as refund_tasks
from hibachi.payments.webhooks import subscribers as webhook_subscribers
from hibachi.platform.inbox import service as inbox_service
from hibachi.platform.outbox import relay
from hibachi.workflows import subscribers as workflow_subscribers

MODULES = (
    booking_flags,
    payment_flags,
    communication_flags,
    ai_flags,
    mcp_flags,
    mcp_tasks,
    answer_subscribers,
    teaching_subscribers,
    text_turn_subscribers,
    proof_subscribers,
    on_call_subscribers,
    on_call_tasks,
    relay,
    inbox_service,
    session_tasks,
    lockout_tasks,
    password_subscribers,
    attempt_tasks,
    refund_tasks,
    reconciliation_tasks,
    letter_tasks,
    text_tasks,
    text_subscribers,
    letter_subscribers,
    refund_subscribers,
    webhook_subscribers,
    stripe_tasks,
    twilio_tasks,
    balance_subscribers,
    cancellation_subscribers,
    deposit_subscribers,
    chef_alert_subscribers,
    chef_alert_tasks,
    notice_subscribers,
    staff_notice_subscribers,
    follow_up_subscribers,
    refund_desk_subscribers,
    waitlist_subscribers,
    handover_letter_subscribers,
    knowledge_sync_tasks,
    document_subscribers,
    document_tasks,
    memory_subscribers,
    memory_tasks,
    workflow_subscribers,
)
