"""What slugs and host names look like."""

import re
from zoneinfo import available_timezones

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?")
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")


def host_of(header: str) -> str:
    """The host of a `Host` header: lower case, without port and closing dot; IPv6 keeps its brackets."""
    text = header.strip().lower()
    host = text[: text.find("]") + 1] if text.startswith("[") else text.partition(":")[0]
    return host.rstrip(".")


def is_host(host: str) -> bool:
    """Whether the text can be a host name at all."""
    return _HOST.fullmatch(host) is not None


def fault_of(slug: str, hosts: list[str], time_zone: str) -> str | None:
    """Name of the first malformed field, or None."""
    if not _SLUG.fullmatch(slug):
        return "slug"
    if not all(is_host(host) for host in hosts):
        return "hosts"
    return None if time_zone in available_timezones() else "time_zone"
