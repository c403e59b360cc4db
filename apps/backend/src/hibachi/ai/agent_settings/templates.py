"""Templates that ship with the product."""

from hibachi.ai.agent_settings.types import Template

TEMPLATES: tuple[Template, ...] = (
    Template(
        "warm_host",
        "Warm host",
        "Speaks as a host does: greets, thanks and shows that it looks forward to the party.",
        "warm",
        ("web", "email"),
    ),
    Template(
        "brief_and_factual",
        "Brief and factual",
        "Leaves courtesies out and asks in few words; made for text messages and the telephone.",
        "brief",
        ("sms", "voice"),
    ),
    Template(
        "corporate",
        "Corporate",
        "Formal and reserved, for offices and their guests. Does not put two prices side by side.",
        "formal",
        ("web", "email"),
        ("compare_quotes",),
    ),
)
