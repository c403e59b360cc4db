"""Encryption at rest and keyed hashes for looking encrypted values up."""

import base64
import hashlib
import hmac
import secrets
from functools import lru_cache

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from hibachi.platform.config import get_settings

_VERSION = "v1:"  # allows a second key to be introduced beside the first


@lru_cache(maxsize=4)
def _derived(purpose: bytes, secret: str) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=purpose).derive(secret.encode())


def _key(purpose: bytes) -> bytes:
    return _derived(purpose, get_settings().auth.encryption_key.get_secret_value())


def encrypt(text: str) -> str:
    """Text sealed with AES-GCM, as `v1:` plus base64 of nonce and ciphertext."""
    nonce = secrets.token_bytes(12)
    sealed = AESGCM(_key(b"columns")).encrypt(nonce, text.encode(), None)
    return _VERSION + base64.b64encode(nonce + sealed).decode()


def decrypt(sealed: str) -> str:
    """The text of `encrypt`; raises cryptography's InvalidTag when key or data are wrong."""
    raw = base64.b64decode(sealed.removeprefix(_VERSION))
    return AESGCM(_key(b"columns")).decrypt(raw[:12], raw[12:], None).decode()


def keyed_hash(text: str) -> str:
    """Hex HMAC-SHA-256 of normalised text (trimmed, lower case), for finding an encrypted value again."""
    return hmac.new(_key(b"lookup"), text.strip().lower().encode(), hashlib.sha256).hexdigest()
