"""Errors about API keys."""

from hibachi.platform.errors import Forbidden, NotFound, Unauthorized


class BadApiKey(Unauthorized):
    """The key does not exist or was revoked."""

    code = "bad_api_key"
    title = "This API key is not valid"


class NoSuchKey(NotFound):
    """No such key, or it is revoked already."""

    code = "no_such_key"
    title = "There is no such API key"


class KeyBeyondYours(Forbidden):
    """A key cannot hold permissions its maker does not have."""

    code = "key_beyond_yours"
    title = "A key can only do what you can do yourself"
