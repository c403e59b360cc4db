"""Every router of the module, in the order of the reference."""

from hibachi.identity.approvals.endpoints import router as approvals
from hibachi.identity.audit.endpoints import router as audit
from hibachi.identity.flags.endpoints import router as flags
from hibachi.identity.invitations.endpoints import router as invitations
from hibachi.identity.keys.endpoints import router as keys
from hibachi.identity.live.endpoints import router as live
from hibachi.identity.login.endpoints import router as login
from hibachi.identity.operations.endpoints import router as operations
from hibachi.identity.passwords.endpoints import router as passwords
from hibachi.identity.sessions.endpoints import router as sessions
from hibachi.identity.staff.endpoints import router as staff
from hibachi.identity.totp.endpoints import router as totp

ROUTERS = (login, sessions, totp, passwords, invitations, staff, keys, audit, approvals, flags, live, operations)
