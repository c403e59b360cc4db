"""Articles against the rules: what differs is found, told once and mended by a click."""

from dataclasses import replace

import httpx
import pytest

from hibachi.ai.office.knowledge_sync import rules
from hibachi.ai.office.knowledge_sync.service import tell_everywhere
from hibachi.cli.demo.world import World
from hibachi.knowledge.rules import filled
from hibachi.knowledge.shipped import shipped_articles
from hibachi.knowledge.types import Article, Figures, Group
from tests.support.staff import as_role

FIGURES: Figures = {
    "deposit": "$100", "party_minimum": "$550", "lead_hours": "72", "free_miles": "30", "cancel_days": "4",
    "self_cancel_hours": "24", "adult_price": "$55", "per_mile": "$2",
}  # fmt: skip


def article(answer: str) -> Article:
    return Article("a", Group("g", "G", 1), "Q?", (), answer)


class TestFinding:
    @pytest.mark.parametrize(
        ("answer", "says", "rule", "corrected"),
        [
            ("Please book 48 hours ahead.", "48 hours", "72 hours", "Please book {lead_hours} hours ahead."),
            ("A deposit of $150 locks the date.", "$150", "$100", "A deposit of {deposit} locks the date."),
            ("The first 25 miles are free.", "25 miles", "30 miles", "The first {free_miles} miles are free."),
            ("Cancel up to five days before.", "five days", "4 days", "Cancel up to {cancel_days} days before."),
        ],
    )
    def test_a_figure_that_contradicts_its_rule(self, answer: str, says: str, rule: str, corrected: str) -> None:
        (found,) = rules.drifts([article(answer)], FIGURES)
        assert (found.says, found.rule, found.corrected) == (says, rule, corrected)

    @pytest.mark.parametrize(
        "answer",
        [
            "Please book {lead_hours} hours ahead.",
            "Please book 72 hours ahead.",
            "A deposit of $100 is part of the minimum of $550.",
            "We bring 2 grills and 3 knives.",
            "The party takes 90 minutes.",
            "Gift cards start at $75.",
        ],
    )
    def test_what_agrees_is_named_or_states_no_rule_is_left_alone(self, answer: str) -> None:
        assert rules.drifts([article(answer)], FIGURES) == []

    def test_shipped_articles_do_not_drift(self) -> None:
        assert rules.drifts(shipped_articles(), FIGURES) == []


async def _save(client: httpx.AsyncClient, slug: str, was: str, answer: str) -> httpx.Response:
    return await client.put(f"/articles/{slug}", json={"was": was, "answer": answer})


async def _one(client: httpx.AsyncClient, name: str) -> dict[str, str]:
    """An article that names a figure."""
    items = (await client.get("/articles")).json()["items"]
    found: dict[str, str] = next(item for item in items if f"{{{name}}}" in item["answer"])
    return found


class TestMending:
    async def test_a_written_out_figure_is_found_told_once_and_mended(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "owner")
        assert (await client.get("/articles/drift")).json()["items"] == []
        known = await _one(client, "deposit")
        wrong = "A deposit of $175 locks the date. It is part of the total."
        saved = await _save(client, known["slug"], known["answer"], wrong)
        assert saved.status_code == 200, saved.text
        (drift,) = (await client.get("/articles/drift")).json()["items"]
        assert (drift["slug"], drift["says"], drift["rule"]) == (known["slug"], "$175", "$100")
        for _ in range(2):
            await tell_everywhere()
        tasks = [task["note"] for task in (await client.get("/tasks")).json()["items"]]
        assert [note for note in tasks if "$175" in note] == [
            f"The article “{known['question']}” says $175, the rules say $100."
        ]
        mended = (await _save(client, drift["slug"], drift["answer"], drift["corrected"])).json()
        assert mended["shown"] == "A deposit of $100 locks the date. It is part of the total."
        assert (await client.get("/articles/drift")).json()["items"] == []
        public = (await client.get(f"/faq/{known['slug']}")).json()
        assert public["answer_md"] == mended["shown"]
        log = (await client.get("/audit", params={"action": "article.changed"})).json()["items"]
        assert len(log) == 2

    async def test_a_colleague_who_was_faster_and_unknown_figures_are_told(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "owner")
        known = await _one(client, "deposit")
        assert (await _save(client, known["slug"], "something else", "Another answer.")).json()[
            "code"
        ] == "article_changed"
        unknown = await _save(client, known["slug"], known["answer"], "Costs {nonsense} only.")
        assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown_figure")
        gone = await _save(client, "no-such-article", "x", "Another answer.")
        assert gone.json()["code"] == "article_not_found"

    async def test_support_reads_and_does_not_change(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "support")
        assert (await client.get("/articles/drift")).status_code == 200
        assert (await _save(client, "x", "x", "Another answer.")).status_code == 403


def test_written_out_articles_agree_with_the_rules_they_were_written_by() -> None:
    figures = dict.fromkeys((name for one in shipped_articles() for name in _names(one)), "0") | dict(FIGURES)
    written = [replace(one, answer=filled(one, figures).answer) for one in shipped_articles()]
    known = [drift for drift in rules.drifts(written, FIGURES) if drift.name in FIGURES and drift.says != "0"]
    assert [(one.slug, one.says, one.rule) for one in known if not one.says.startswith(("0", "$0"))] == []


def _names(one: Article) -> set[str]:
    return {part.partition("}")[0] for part in one.answer.split("{")[1:]}
