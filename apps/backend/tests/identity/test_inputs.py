"""Odd input gets a clear refusal, never a fault."""

import pytest

from tests.identity.conftest import Person

ODD = ["a\u0000b", "\u202e evil", "\ud83d", "' OR 1=1 --", "%", "\\", "x" * 5000]


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
async def test_odd_text_is_no_server_fault(owner: Person, odd: str) -> None:
    text = odd.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    client = owner.client
    answers = [
        await client.get("/api/v1/audit", params={"actor": text, "action": text}),
        await client.post("/api/v1/api-keys", json={"name": text, "permissions": ["staff:read"]}),
        await client.post(
            "/api/v1/staff/invitations", json={"email": "n@test.example", "name": text, "role": "support"}
        ),
        await client.put("/api/v1/flags/x", json={"enabled": text}),
        await client.post("/api/v1/auth/login", json={"email": f"{text}@x.example", "password": text}),
        await client.post("/api/v1/auth/invitations/accept", json={"token": text, "name": text, "password": text}),
        await client.get("/api/v1/live", params={"topics": text, "ticket": text}),
    ]
    assert [answer.status_code for answer in answers if answer.status_code >= 500] == []
