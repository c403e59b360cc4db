"""What identity announces. Events carry ids only: whoever sends a letter asks for its link when writing it."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from hibachi.identity.types import SecurityChange
from hibachi.platform.outbox import Event


class StaffInvited(Event):
    """Someone was invited. `aggregate_id` is the invitation; `invitations.service.invitation_letter` has the link."""

    name: ClassVar[str] = "identity.staff_invited"


class PasswordForgotten(Event):
    """Somebody says they forgot a password. Only its subscriber finds out whether there is such an account."""

    name: ClassVar[str] = "identity.password_forgotten"
    email_hash: str


class PasswordResetRequested(Event):
    """A reset was made. `aggregate_id` is the reset; `passwords.service.reset_letter` has the link."""

    name: ClassVar[str] = "identity.password_reset_requested"


class AccountSecurityChanged(Event):
    """Password or second factor of an account changed. `aggregate_id` is the account."""

    name: ClassVar[str] = "identity.account_security_changed"
    change: SecurityChange
    at: datetime


class ApprovalRequested(Event):
    """A second person is needed. `aggregate_id` is the approval."""

    name: ClassVar[str] = "identity.approval_requested"
    kind: str
    subject_id: UUID


class ApprovalDecided(Event):
    """A second person decided. `aggregate_id` is the approval; who asked acts on it when `approved`."""

    name: ClassVar[str] = "identity.approval_decided"
    kind: str
    subject_id: UUID
    approved: bool
