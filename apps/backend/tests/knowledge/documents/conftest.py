"""Encoders for documents, and giving them."""

from collections.abc import Iterator

import httpx
import pytest

from hibachi.cli.demo.world import World
from hibachi.integrations.embeddings.fake import FakeEncoder
from hibachi.platform.encoder import encoder, has_encoder, wire_encoder
from tests.knowledge.documents.giving import Give, giving


@pytest.fixture
def hashed_words() -> Iterator[None]:
    """An encoder of hashed words; the wired one afterwards."""
    before = encoder() if has_encoder() else None
    wire_encoder(FakeEncoder())
    yield
    wire_encoder(before)


@pytest.fixture
def no_encoder() -> Iterator[None]:
    """No encoder at all; the wired one afterwards."""
    before = encoder() if has_encoder() else None
    wire_encoder(None)
    yield
    wire_encoder(before)


@pytest.fixture
def give(client: httpx.AsyncClient, world: World) -> Give:
    """Give a document and have it read."""
    return giving(client, world)
