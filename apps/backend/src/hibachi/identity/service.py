"""What other modules use of identity."""

from hibachi.identity.accounts.service import create_staff
from hibachi.identity.approvals.service import approve, approve_subject, decision_of, reject, request_approval
from hibachi.identity.audit.service import record_audit
from hibachi.identity.businesses.service import (
    all_businesses,
    business_at,
    business_info,
    business_named,
    create_business,
)
from hibachi.identity.invitations.service import invitation_letter
from hibachi.identity.passwords.service import reset_letter
from hibachi.identity.sessions.service import open_session

__all__ = [
    "all_businesses",
    "approve",
    "approve_subject",
    "business_at",
    "business_info",
    "business_named",
    "create_business",
    "create_staff",
    "decision_of",
    "invitation_letter",
    "open_session",
    "record_audit",
    "reject",
    "request_approval",
    "reset_letter",
]
