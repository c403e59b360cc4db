"""Figures of speech, lawyers among friends and sums still to pay reach nobody; what they stand for still does."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from hibachi.ai.escalation.innocent import explains, literal
from hibachi.ai.escalation.registry import decide
from hibachi.ai.escalation.types import Reason, Situation
from hibachi.ai.understanding.rules import understand

NOW = datetime(2026, 6, 12, 12, tzinfo=ZoneInfo("America/Los_Angeles"))


def reason_of(text: str, **alike: float) -> Reason | None:
    rule = decide(Situation(understand(text, NOW.date()), NOW, alike=alike or None))
    return rule.reason if rule else None


@pytest.mark.parametrize(
    "text",
    [
        "my husband nearly fainted, ha",
        "dad almost had a heart attack when he heard the total",
        "grandma practically fell off her chair, 12 adults in 94539?",
        "only one lobster, my boys will kill me",
        "my wife is going to murder me if there is no tofu",
        "and don't give me a heart attack with the price",
        "my lawyer friend had you over, the steak was to die for",
    ],
)
def test_a_figure_of_speech_is_no_emergency(text: str) -> None:
    assert reason_of(text) is None
    assert reason_of(text, threat=0.99) is None or "lawyer" in text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("my aunt nearly passed out from the smoke of your grill", Reason.INJURY),
        ("dad almost died after eating your shrimp", Reason.SEVERE_ALLERGY),
        ("my brothers are going to smash your windows", Reason.THREAT),
        ("my attorney will be in touch", Reason.LEGAL_THREAT),
    ],
)
def test_what_really_happened_still_reaches_a_person(text: str, reason: Reason) -> None:
    assert reason_of(text) is reason


@pytest.mark.parametrize(
    "text",
    [
        "what would be left after the deposit",
        "and the part i'd owe on the night, after the deposit",
        "how much do we owe on the day",
    ],
)
def test_a_sum_still_to_pay_is_no_dispute(text: str) -> None:
    assert reason_of(text, refund_dispute=0.97) is None


@pytest.mark.parametrize("text", ["you owe me what is left after the deposit", "you kept the rest, give it back"])
def test_a_contested_sum_is_one(text: str) -> None:
    assert not explains(Reason.REFUND_DISPUTE, text)


@pytest.mark.parametrize("text", ["can u send someone there, 15 adults", "could you send somebody over to my aunt's"])
def test_sending_somebody_to_a_party_is_no_wish_to_talk(text: str) -> None:
    assert reason_of(text) is None


def test_a_scorched_terrace_with_an_attorney_behind_it_is_a_matter_of_law() -> None:
    assert reason_of("your grill scorched our terrace. my attorney is filing suit this week") is Reason.LEGAL_THREAT
    assert reason_of("your grill burned my son's arm. my attorney is filing suit") is Reason.INJURY


def test_an_evening_long_over_is_a_complaint_not_a_late_chef() -> None:
    story = "nobody came. we sat there until ten and the kids cried. worst company ever, i am furious"
    assert reason_of(story) is Reason.ANGRY_COMPLAINT
    assert reason_of("nobody came and we are still waiting, the guests are here now") is Reason.LATE_CHEF


def test_the_rest_of_a_text_is_kept() -> None:
    assert literal("my boys will kill me. four filets please").endswith("four filets please")


@pytest.mark.parametrize(
    "text",
    [
        "please do not call me, a text with the price is fine",
        "no need to transfer me, just the number of tables",
        "am i talking to a robot? no offense",
    ],
)
def test_who_wants_no_call_or_wonders_who_answers_asks_for_nobody(text: str) -> None:
    assert reason_of(text, human_request=0.97) is None


@pytest.mark.parametrize(
    "text", ["which card does a refund go to", "how long is the credit good for", "when would the refund arrive"]
)
def test_a_question_about_a_refund_is_no_dispute(text: str) -> None:
    assert reason_of(text, refund_dispute=0.97) is None


def test_a_refund_that_never_came_is_one() -> None:
    assert reason_of("when will the refund you promised ever come", refund_dispute=0.97) is Reason.REFUND_DISPUTE


def test_anger_at_oneself_is_praise() -> None:
    assert reason_of("so angry at myself for not finding you sooner, 14 adults in 94539?") is None


@pytest.mark.parametrize(
    "text",
    ["my flatmate can't have egg, it upsets her stomach, that's all", "crab makes his nose run, nothing serious"],
)
def test_an_allergy_told_as_mild_is_answered(text: str) -> None:
    assert reason_of(text, severe_allergy=0.9) is None


def test_an_allergy_told_as_grave_reaches_a_person_whatever_else_it_does() -> None:
    reason = reason_of("crab makes his nose run and his throat closes", severe_allergy=0.9)
    assert reason in {Reason.SEVERE_ALLERGY, Reason.ALLERGIC_REACTION}


def test_whether_we_cook_in_garages_at_all_is_a_question_and_in_ones_own_a_wish() -> None:
    assert reason_of("do you cook in garages?") is None
    assert reason_of("can you cook in our garage?") is Reason.INDOOR_COOKING


@pytest.mark.parametrize(
    "text",
    ["when he eat shrimp only his lips is little bit itchy, then gone", "whenever I eat crab my mouth is itchy a bit"],
)
def test_what_somebody_gets_whenever_they_eat_it_is_no_reaction_now(text: str) -> None:
    assert reason_of(text, allergic_reaction=0.9) is None


def test_the_same_itch_after_our_food_is_one() -> None:
    assert reason_of("he ate your shrimp and now his lips are itchy") is Reason.ALLERGIC_REACTION


@pytest.mark.parametrize(
    "text",
    [
        "ok lol, toss in 6 gyoza",
        "same people same day, how much over there",
        "you're so dumb, worst robot ever",
        "do you only come at certain times",
        "what can I pick without paying anything on top",
        "how long do we have before you give it to someone else",
    ],
)
def test_plain_words_that_sound_like_a_reason_are_none(text: str) -> None:
    assert reason_of(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("toss in 6 gyoza and we book today", Reason.DISCOUNT_REQUEST),
        ("could you do a same day party for 10 adults?", Reason.SHORT_NOTICE),
        ("worst chef ever, we are furious", Reason.ANGRY_COMPLAINT),
        ("I write for the LA Times about caterers and would like an interview", Reason.PRESS),
    ],
)
def test_and_what_they_sound_like_still_is(text: str, reason: Reason) -> None:
    assert reason_of(text) is reason
