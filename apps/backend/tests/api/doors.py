"""Who may pass which route, worked out from what the route declares."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fastapi.routing import RouteContext

from hibachi.ai.chat.auth import own_chat
from hibachi.ai.memory.own.auth import own_link
from hibachi.booking.selfservice.auth import document_link, host_link
from hibachi.booking.waitlist.auth import offer_link
from hibachi.communications.texting.webhooks.auth import ReportSignature, TextSignature
from hibachi.identity.auth import Anyone, OfKind, OwnAccount, Requires
from hibachi.identity.live.auth import ByTicket
from hibachi.integrations.stripe.dev_endpoints import Fake
from hibachi.payments.webhooks.auth import SignedEvent
from hibachi.platform.http.open import OpenToAll
from tests.contracts.checks.routes import dependencies

_SIGNATURE, _FAKE_GATEWAY = (type(kind.__metadata__[0].dependency) for kind in (SignedEvent, Fake))
_OPEN = (Anyone, OpenToAll, _FAKE_GATEWAY)  # a charge's secret is in the body: the endpoint compares it
_PROOFS = {
    host_link: "link",
    document_link: "link",
    offer_link: "offer link",
    own_link: "memory link",
    own_chat: "chat token",
}


@dataclass(frozen=True)
class Who:
    """Somebody at the door: what they send, what it is worth at this business, and nothing else."""

    name: str
    headers: dict[str, str] = field(default_factory=dict)
    params: dict[str, str] = field(default_factory=dict)
    kind: str = "public"
    permissions: frozenset[str] = frozenset()
    proofs: frozenset[str] = frozenset()


def doors_of(route: RouteContext) -> list[object]:
    """What guards a route. Raises AssertionError for a kind of caller that this matrix does not know."""
    found: list[object] = []
    for call in dependencies(route.dependant):
        if isinstance(call, Requires | OfKind | OwnAccount):
            found.append(call)
        elif isinstance(call, ByTicket):
            found.append("ticket")
        elif isinstance(call, _SIGNATURE | TextSignature | ReportSignature):
            found.append("signature")
        elif call in _PROOFS:
            found.append(_PROOFS[call])
        elif getattr(call, "__caller__", False) and not isinstance(call, _OPEN):
            raise AssertionError(f"{route.path} declares {call!r}: teach this matrix who passes it")
    return found


def lets_in(route: RouteContext, who: Who) -> bool:
    """Whether all doors of a route open for somebody."""
    return all(_opens(door, who) for door in doors_of(route))


def _opens(door: object, who: Who) -> bool:
    if isinstance(door, Requires):
        return not who.permissions.isdisjoint(door.permissions)
    if isinstance(door, OfKind):
        return who.kind == door.kind
    if isinstance(door, OwnAccount):
        return who.kind == "staff"
    return door in who.proofs


def filled(path: str, known: dict[str, str]) -> Iterator[str]:
    """The segments of a path with its parameters filled in."""
    for part in path.split("/"):
        yield known[part[1:-1]] if part.startswith("{") else part
