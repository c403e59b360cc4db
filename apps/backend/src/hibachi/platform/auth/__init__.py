"""Authentication primitives: callers, passwords, one-time codes, access tokens, signed links, random secrets."""

from hibachi.platform.auth.caller import Caller
from hibachi.platform.auth.links import BadLink, read_link, sign_link
from hibachi.platform.auth.passwords import hash_password, is_outdated, verify_password
from hibachi.platform.auth.secrets import fingerprint, new_secret, new_typed_secret
from hibachi.platform.auth.tokens import AccessClaims, BadToken, issue_access, read_access
from hibachi.platform.auth.totp import accepted_step, new_totp_secret, qr_svg, totp_uri

__all__ = [
    "AccessClaims",
    "BadLink",
    "BadToken",
    "Caller",
    "accepted_step",
    "fingerprint",
    "hash_password",
    "is_outdated",
    "issue_access",
    "new_secret",
    "new_totp_secret",
    "new_typed_secret",
    "qr_svg",
    "read_access",
    "read_link",
    "sign_link",
    "totp_uri",
    "verify_password",
]
