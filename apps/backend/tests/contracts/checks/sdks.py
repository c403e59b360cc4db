"""Contract 4: each provider's SDK, and raw HTTP, only inside its home under `integrations`."""

from tests.contracts.checks.tree import Finding, SourceTree

# Package -> places that may import it, relative to the root package.
HOMES: dict[str, tuple[str, ...]] = {
    "aiosmtplib": ("integrations.smtp",),
    "anthropic": ("integrations.llm",),
    "bs4": ("integrations.documents",),
    "boto3": ("integrations.storage",),
    "cohere": ("integrations.llm",),
    "genai_prices": ("integrations.llm",),
    "google": ("integrations.maps", "integrations.llm"),
    "groq": ("integrations.llm",),
    "mammoth": ("integrations.documents",),
    "markdown_it": ("integrations.documents",),
    "mcp": ("integrations.mcp",),
    "mcp_types": ("integrations.mcp",),
    "httpx": ("integrations",),
    "onnxruntime": ("integrations.embeddings",),
    "openai": ("integrations.llm",),
    "mistralai": ("integrations.llm",),
    "pgvector": ("platform.orm",),
    "pydantic_ai": ("integrations.llm",),
    "pypdf": ("integrations.documents",),
    "requests": (),
    "ringcentral": ("integrations.ringcentral",),
    "sentence_transformers": ("integrations.embeddings",),
    "smtplib": ("integrations.smtp",),
    "stripe": ("integrations.stripe",),
    "tokenizers": ("integrations.embeddings",),
    "torch": ("integrations.embeddings",),
    "twilio": ("integrations.twilio",),
}


def check_sdks(tree: SourceTree) -> list[Finding]:
    """Find imports of an SDK outside its homes."""
    found = []
    for name in tree.modules:
        for step in tree.external(name):
            sdk = step.target.split(".")[0]
            homes = HOMES.get(sdk)
            if homes is not None and not _inside(name, [f"{tree.package}.{home}" for home in homes]):
                allowed = ", ".join(homes) or "nowhere"
                found.append(Finding(name, step.line, f"imports {sdk}, whose home is {allowed}"))
    return found


def _inside(name: str, places: list[str]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)
