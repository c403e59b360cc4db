"""Documents over HTTP: given, read, replaced, renamed, removed; what cannot be read is said in so many words."""

from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import World, found
from hibachi.knowledge.documents import rules, service
from hibachi.platform.db import reading
from hibachi.platform.ids import new_id
from tests.knowledge.documents.files import docx, locked, pdf, scan
from tests.knowledge.documents.giving import Give, sent
from tests.knowledge.documents.questions import SONOMA
from tests.support.staff import as_role

_WHERE = "do vans park in the lower lot or on the street"
pytestmark = pytest.mark.usefixtures("hashed_words")
HTML = """<html><head><title>T</title><style>p {}</style></head><body><nav>Menu</nav><h1>Rules</h1>
<p>Shoes are <b>black</b>.</p><script>alert("x")</script><!-- hidden --><h2>Pay</h2><table><tr><th>Day</th><th>Pay</th>
</tr><tr><td>Sunday</td><td>$30</td></tr></table></body></html>"""


def newest(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["versions"][0]
    return found


async def texts(client: httpx.AsyncClient, document: dict[str, Any], **which: int) -> list[dict[str, Any]]:
    answer = await client.get(f"/documents/{document['id']}/passages", params=which)
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def fits(world: World, question: str) -> list[tuple[str, int, str]]:
    async with reading(world.business_id) as session:
        hits = await service.search(session, question)
    return [(hit.found.title, hit.found.version, hit.found.text) for hit in hits]


class TestGiving:
    async def test_markdown_is_read_by_its_headings(self, client: httpx.AsyncClient, world: World, give: Give) -> None:
        await as_role(client, world, "owner")
        document = await give("Vineyard_Barn-Sonoma.md", SONOMA)
        assert document["title"] == "Vineyard Barn Sonoma"
        assert newest(document) | {"created_at": ""} == {
            "number": 1, "file_name": "Vineyard_Barn-Sonoma.md", "kind": "markdown", "size_bytes": len(SONOMA),
            "status": "read", "problem": None, "passages": 5, "searched": True, "created_at": "",
            "created_by": "Test owner",
        }  # fmt: skip
        first = (await texts(client, document))[0]
        assert first["headings"] == ["Agreement with Vineyard Barn, Sonoma", "Arrival and parking"]
        assert "Vans park in the lower lot behind the barn" in first["text"]

    async def test_html_without_what_nobody_reads(self, client: httpx.AsyncClient, world: World, give: Give) -> None:
        await as_role(client, world, "owner")
        document = await give("rules.html", HTML)
        found = [(one["headings"], one["text"]) for one in await texts(client, document)]
        assert found == [(["Rules"], "Shoes are black."), (["Rules", "Pay"], "Day | Pay\nSunday | $30")]

    async def test_pdf_page_by_page(self, client: httpx.AsyncClient, world: World, give: Give) -> None:
        await as_role(client, world, "owner")
        document = await give("letter.pdf", pdf("The deductible is one thousand.", "Venues are named on request."))
        found = [(one["page"], one["text"]) for one in await texts(client, document)]
        assert found == [(1, "The deductible is one thousand."), (2, "Venues are named on request.")]

    async def test_docx_by_its_styles(self, client: httpx.AsyncClient, world: World, give: Give) -> None:
        await as_role(client, world, "owner")
        document = await give("handbook.docx", docx(("Heading1", "Clothing"), ("", "Chefs wear black.")))
        assert [(one["headings"], one["text"]) for one in await texts(client, document)] == [
            (["Clothing"], "Chefs wear black.")
        ]

    async def test_it_waits_until_it_is_read(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        given = (await client.post("/documents", files=sent("a.md", "Text"), data={"title": " Venue contract "})).json()
        assert (given["title"], newest(given)["status"], newest(given)["searched"]) == (
            "Venue contract",
            "waiting",
            False,
        )
        assert await texts(client, given) == []

    async def test_it_comes_back_as_it_was_to_be_saved(
        self, client: httpx.AsyncClient, world: World, give: Give
    ) -> None:
        await as_role(client, world, "owner")
        document = await give("böse.html", HTML)
        answer = await client.get(f"/documents/{document['id']}/versions/1/file")
        assert answer.content == HTML.encode()
        assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''b%C3%B6se.html"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"]
        assert (await client.get(f"/documents/{document['id']}/versions/2/file")).json()["code"] == (
            "document_version_not_found"
        )


class TestUnreadable:
    @pytest.mark.parametrize(
        ("name", "content", "problem"),
        [
            ("scan.pdf", scan(), "no_text"),
            ("locked.pdf", locked(pdf("Text")), "encrypted"),
            ("broken.pdf", b"%PDF-1.7 and nothing more", "broken"),
            ("broken.docx", b"PK\x03\x04 and nothing more", "broken"),
            ("locked.docx", b"\xd0\xcf\x11\xe0 an old container", "encrypted"),
            ("bomb.docx", docx(("", "Text"), padding=100_000_001), "too_large"),
            ("xml.docx", docx(("", "Text " * 5_100_000)), "too_large"),
            ("vast.md", "word " * 700_000, "too_long"),
            ("empty.md", "\n\n# Only a heading\n", "no_text"),
            ("long.md", "\n\n".join(f"# {n}\n\nWord" for n in range(rules.MAX_PASSAGES + 1)), "too_long"),
        ],
    )
    async def test_the_problem_is_told(
        self, client: httpx.AsyncClient, world: World, give: Give, name: str, content: bytes | str, problem: str
    ) -> None:
        await as_role(client, world, "owner")
        document = await give(name, content)
        assert (newest(document)["status"], newest(document)["problem"]) == ("failed", problem)
        assert await texts(client, document) == []

    async def test_the_version_before_is_searched_on(self, client: httpx.AsyncClient, world: World, give: Give) -> None:
        await as_role(client, world, "owner")
        document = await give("a.md", "Vans park behind the barn.")
        document = await give("a.pdf", scan(), to=document["id"])
        assert [(one["number"], one["status"], one["searched"]) for one in document["versions"]] == [
            (2, "failed", False), (1, "read", True),
        ]  # fmt: skip
        assert [version for _, version, _ in await fits(world, "where do vans park, behind the barn?")] == [1]


class TestLimits:
    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("picture.png", b"\x89PNG"), ("a.txt", b"text"), ("a", b"text"), ("a.pdf", b"<html>"),
            ("a.md", b"%PDF-1.7"), ("a.docx", b"text"), ("a.html", b"PK\x03\x04"), ("a.md", b"\0\1\2"),
        ],
    )  # fmt: skip
    async def test_other_kinds_are_refused(
        self, client: httpx.AsyncClient, world: World, name: str, content: bytes
    ) -> None:
        await as_role(client, world, "owner")
        answer = await client.post("/documents", files={"file": (name, content, "text/markdown")})
        assert answer.status_code == 422
        assert (answer.json()["code"], answer.json()["field"]) == ("document_wrong_kind", "file")

    async def test_ten_megabytes_and_no_more(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        most = b"word " * (rules.MAX_BYTES // 5)
        assert (await client.post("/documents", files=sent("a.md", most))).status_code == 201
        over = (await client.post("/documents", files=sent("a.md", most + b"x"))).json()
        assert (over["code"], over["field"], over["rule"]) == ("document_too_large", "file", "max_bytes")
        far = await client.post("/documents", files=sent("a.md", most + most))
        assert (far.status_code, far.json()["code"]) == (413, "body_too_large")

    async def test_other_routes_take_no_more_than_before(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        answer = await client.post("/documents", content=b"x" * 2_000_000, headers={"content-type": "application/json"})
        assert answer.status_code == 413

    @pytest.mark.parametrize("title", ["x", "x" * 121])
    async def test_titles(self, client: httpx.AsyncClient, world: World, title: str) -> None:
        await as_role(client, world, "owner")
        answer = await client.post("/documents", files=sent("a.md", "Text"), data={"title": title})
        assert (answer.status_code, answer.json()["field"]) == (422, "title")

    async def test_so_many_documents(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        for number in range(rules.MAX_DOCUMENTS):
            assert (await client.post("/documents", files=sent("a.md", f"Text {number}"))).is_success
        answer = await client.post("/documents", files=sent("a.md", "One more"))
        assert (answer.status_code, answer.json()["code"]) == (409, "too_many_documents")


class TestVersions:
    async def test_a_new_one_is_searched_in_place_of_the_one_before(
        self, client: httpx.AsyncClient, world: World, give: Give
    ) -> None:
        await as_role(client, world, "owner")
        document = await give("barn.md", "# Parking\n\nVans park in the lower lot behind the barn.")
        assert [text for *_, text in await fits(world, _WHERE)] == ["Vans park in the lower lot behind the barn."]
        document = await give("barn-2.md", "# Parking\n\nVans park on the street.", to=document["id"])
        assert [(one["number"], one["searched"]) for one in document["versions"]] == [(2, True), (1, False)]
        assert [(version, text) for _, version, text in await fits(world, _WHERE)] == [(2, "Vans park on the street.")]
        assert [one["text"] for one in await texts(client, document, version=1)] == [
            "Vans park in the lower lot behind the barn."
        ]
        first = await client.get(f"/documents/{document['id']}/versions/1/file")
        assert b"lower lot" in first.content

    async def test_the_same_bytes_are_no_new_version(self, client: httpx.AsyncClient, world: World, give: Give) -> None:
        await as_role(client, world, "owner")
        document = await give("a.md", "Text")
        again = await client.post(f"/documents/{document['id']}/versions", files=sent("b.md", "Text"))
        assert (again.status_code, again.json()["code"], again.json()["number"]) == (409, "document_same_content", 1)

    async def test_a_document_that_is_gone_gets_none(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        answer = await client.post(f"/documents/{new_id()}/versions", files=sent("a.md", "Text"))
        assert (answer.status_code, answer.json()["code"]) == (404, "document_not_found")


class TestChanging:
    async def test_a_title_and_the_end_are_on_record(self, client: httpx.AsyncClient, world: World, give: Give) -> None:
        await as_role(client, world, "owner")
        document = await give("a.md", "Vans park behind the barn.")
        renamed = await client.patch(f"/documents/{document['id']}", json={"title": " Barn "})
        assert renamed.json()["title"] == "Barn"
        assert (await client.delete(f"/documents/{document['id']}")).status_code == 204
        assert (await client.get("/documents")).json()["items"] == []
        assert await fits(world, "where do vans park, behind the barn?") == []
        assert (await client.delete(f"/documents/{document['id']}")).status_code == 404
        noted = (await client.get("/audit", params={"limit": 3})).json()["items"]
        assert [one["action"] for one in noted] == ["document.removed", "document.renamed", "document.uploaded"]
        assert "Vans" not in str(noted)


class TestWhoMay:
    async def test_support_reads_and_changes_nothing(self, client: httpx.AsyncClient, world: World, give: Give) -> None:
        await as_role(client, world, "owner")
        document = await give("a.md", "Text")
        await as_role(client, world, "support")
        assert [one["id"] for one in (await client.get("/documents")).json()["items"]] == [document["id"]]
        assert (await client.get(f"/documents/{document['id']}/versions/1/file")).is_success
        path = f"/documents/{document['id']}"
        for answer in (
            await client.post("/documents", files=sent("b.md", "Text")),
            await client.post(f"{path}/versions", files=sent("b.md", "Text")),
            await client.patch(path, json={"title": "Other"}),
            await client.delete(path),
        ):
            assert (answer.status_code, answer.json()["code"]) == (403, "no_permission")

    async def test_another_business_sees_nothing(
        self, app: FastAPI, client: httpx.AsyncClient, world: World, give: Give
    ) -> None:
        await as_role(client, world, "owner")
        document = await give("a.md", "Vans park behind the barn.")
        other = await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=1))
        assert await fits(other, "where do vans park, behind the barn?") == []
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url=f"http://{other.slug}.example/api/v1") as abroad:
            await as_role(abroad, other, "owner")
            assert (await abroad.get("/documents")).json()["items"] == []
            for path in ("", "/passages", "/versions/1/file"):
                assert (await abroad.get(f"/documents/{document['id']}{path}")).status_code == 404
            assert (await abroad.delete(f"/documents/{document['id']}")).status_code == 404
