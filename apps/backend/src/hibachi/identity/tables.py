"""Every table of the module, for migrations and drift checks."""

from hibachi.identity.accounts import models as accounts
from hibachi.identity.approvals import models as approvals
from hibachi.identity.audit import models as audit
from hibachi.identity.businesses import models as businesses
from hibachi.identity.invitations import models as invitations
from hibachi.identity.keys import models as keys
from hibachi.identity.lockout import models as lockout
from hibachi.identity.passwords import models as passwords
from hibachi.identity.sessions import models as sessions

MODULES = (accounts, approvals, audit, businesses, invitations, keys, lockout, passwords, sessions)
