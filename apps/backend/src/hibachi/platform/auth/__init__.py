"""Authentication primitives: who a caller is, passwords, one-time codes, access tokens, signed links."""

from hibachi.platform.auth.caller import Caller
from hibachi.platform.auth.links import BadLink, read_link, sign_link

__all__ = ["BadLink", "Caller", "read_link", "sign_link"]
