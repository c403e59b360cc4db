"""Every module's tables, for migrations and drift checks."""

from sqlalchemy import MetaData

from hibachi.ai.agent_settings import models as ai_agent_settings_models
from hibachi.ai.conversations import models as ai_conversations_models
from hibachi.ai.evaluation import models as ai_evaluation_models
from hibachi.ai.memory import models as ai_memory_models
from hibachi.ai.models import models as ai_models_models
from hibachi.ai.on_call.alerts import models as ai_on_call_alerts_models
from hibachi.ai.on_call.roster import models as ai_on_call_roster_models
from hibachi.ai.proofs import models as ai_proofs_models
from hibachi.ai.teaching import models as ai_teaching_models
from hibachi.booking.agreements import models as booking_agreements_models
from hibachi.booking.bookings import models as booking_bookings_models
from hibachi.booking.chef_alerts import models as booking_chef_alerts_models
from hibachi.booking.chefs import models as booking_chefs_models
from hibachi.booking.places import models as booking_places_models
from hibachi.booking.quotes import models as booking_quotes_models
from hibachi.booking.stations import models as booking_stations_models
from hibachi.booking.waitlist import models as booking_waitlist_models
from hibachi.catalog import models as catalog_models
from hibachi.communications import models as communications_models
from hibachi.communications.texting import models as communications_texting_models
from hibachi.crm import models as crm_models
from hibachi.crm.notes import models as crm_notes_models
from hibachi.crm.proposals import models as crm_proposals_models
from hibachi.crm.worklist import models as crm_worklist_models
from hibachi.geo import models as geo_models
from hibachi.identity.accounts import models as identity_accounts_models
from hibachi.identity.approvals import models as identity_approvals_models
from hibachi.identity.audit import models as identity_audit_models
from hibachi.identity.businesses import models as identity_businesses_models
from hibachi.identity.invitations import models as identity_invitations_models
from hibachi.identity.keys import models as identity_keys_models
from hibachi.identity.lockout import models as identity_lockout_models
from hibachi.identity.passwords import models as identity_passwords_models
from hibachi.identity.recovery import models as identity_recovery_models
from hibachi.identity.sessions import models as identity_sessions_models
from hibachi.integrations.smtp import models as integrations_smtp_models
from hibachi.integrations.stripe import models as integrations_stripe_models
from hibachi.integrations.twilio import models as integrations_twilio_models
from hibachi.knowledge import models as knowledge_models
from hibachi.knowledge.documents import models as knowledge_documents_models
from hibachi.mcp import models as mcp_models
from hibachi.payments import models as payments_models
from hibachi.payments.ledger import models as payments_ledger_models
from hibachi.payments.reconciliation import models as payments_reconciliation_models
from hibachi.payments.refunds import models as payments_refunds_models
from hibachi.platform.flags import models as platform_flags_models
from hibachi.platform.inbox import models as platform_inbox_models
from hibachi.platform.orm import Base
from hibachi.platform.outbox import models as platform_outbox_models
from hibachi.reviews import models as reviews_models

MODULES = (
    ai_agent_settings_models,
    ai_conversations_models,
    ai_evaluation_models,
    ai_memory_models,
    ai_models_models,
    ai_on_call_alerts_models,
    ai_on_call_roster_models,
    ai_proofs_models,
    ai_teaching_models,
    booking_agreements_models,
    booking_bookings_models,
    booking_chef_alerts_models,
    booking_chefs_models,
    booking_places_models,
    booking_quotes_models,
    booking_stations_models,
    booking_waitlist_models,
    catalog_models,
    communications_models,
    communications_texting_models,
    crm_models,
    crm_notes_models,
    crm_proposals_models,
    crm_worklist_models,
    geo_models,
    identity_accounts_models,
    identity_approvals_models,
    identity_audit_models,
    identity_businesses_models,
    identity_invitations_models,
    identity_keys_models,
    identity_lockout_models,
    identity_passwords_models,
    identity_recovery_models,
    identity_sessions_models,
    integrations_smtp_models,
    integrations_stripe_models,
    integrations_twilio_models,
    knowledge_documents_models,
    knowledge_models,
    mcp_models,
    payments_ledger_models,
    payments_models,
    payments_reconciliation_models,
    payments_refunds_models,
    platform_flags_models,
    platform_inbox_models,
    platform_outbox_models,
    reviews_models,
)


def metadata() -> MetaData:
    """The metadata after all modules are imported."""
    return Base.metadata
