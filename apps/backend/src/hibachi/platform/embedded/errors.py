"""What can go wrong with an embedded server; each message says what to do next."""


class EmbeddedError(RuntimeError):
    """Base of all errors of embedded servers."""


class ServerMissing(EmbeddedError):
    """No server binary is installed for this platform."""


class FolderInUse(EmbeddedError):
    """Another living process owns the data folder."""


class StartFailed(EmbeddedError):
    """A server was started but did not become ready; the message ends with its last log lines."""
