"""The one exception of every adapter to an outside provider."""


class GatewayError(Exception):
    """A provider call failed; `permanent` says whether trying again can help."""

    def __init__(self, provider: str, message: str, *, permanent: bool, code: str | None = None) -> None:
        super().__init__(f"{provider}: {message}")
        self.provider = provider
        self.permanent = permanent
        self.code = code
