"""Papers a host opens from the booking page."""

import httpx

from tests.support.hosts import Host


class TestPapers:
    async def test_a_confirmed_host_gets_agreement_receipt_and_calendar_file(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.confirmed()
        for name, start in (("agreement.pdf", b"%PDF"), ("receipt.pdf", b"%PDF"), ("event.ics", b"BEGIN:VCALENDAR")):
            response = await client.get(f"/my/documents/{name}", params={"link": host.link})
            assert response.status_code == 200, response.text
            assert response.content.startswith(start)

    async def test_a_forged_link_opens_nothing(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.hold()
        forged = host.link[:-4] + ("AAAA" if not host.link.endswith("AAAA") else "BBBB")
        response = await client.get("/my/documents/receipt.pdf", params={"link": forged})
        assert (response.status_code, response.json()["code"]) == (401, "bad_link")
