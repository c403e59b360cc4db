"""The scheme of the `X-Twilio-Signature` header: HMAC-SHA-1 over the address and the form's fields in order."""

import base64
import hashlib
import hmac
from urllib.parse import parse_qsl

from hibachi.communications.texting.errors import BadTextSignature

HEADER = "X-Twilio-Signature"


def sign(url: str, fields: dict[str, str], token: str) -> str:
    """The header for a form posted to an address."""
    signed = url + "".join(name + fields[name] for name in sorted(fields))
    # SHA-1 is Twilio's choice; as an HMAC it is not broken.
    mac = hmac.new(token.encode(), signed.encode(), hashlib.sha1)
    return base64.b64encode(mac.digest()).decode()


def verified(url: str, body: bytes, header: str, token: str) -> dict[str, str]:
    """The fields of a signed form. Raises `BadTextSignature`."""
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=200, errors="strict")
    except ValueError as problem:
        raise BadTextSignature("The body is not a form", field="body", rule="form") from problem
    fields = dict(pairs)
    if not hmac.compare_digest(sign(url, fields, token).encode(), header.encode()):
        raise BadTextSignature(field=HEADER, rule="signature")
    return fields
