"""All declared flags."""

from hibachi.platform.flags.types import Flag

FLAGS: dict[str, Flag] = {}


def declare(flag: Flag) -> Flag:
    """Register a flag, at import; ValueError when another one has its key."""
    if FLAGS.setdefault(flag.key, flag) != flag:
        raise ValueError(f"two different flags are called {flag.key}")
    return flag
