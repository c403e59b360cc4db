"""What likeness to examples adds to the rules of words, and what it may take back."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from hibachi.ai.escalation.examples import NONE, examples, harmless
from hibachi.ai.escalation.lazy import REASONS_FILE, built_likeness
from hibachi.ai.escalation.model import gravest, sentences
from hibachi.ai.escalation.registry import decide
from hibachi.ai.escalation.training import fit_head
from hibachi.ai.escalation.types import Reason, Situation
from hibachi.ai.understanding.rules import understand
from hibachi.integrations.embeddings.fake import FakeEncoder

NOW = datetime(2026, 6, 12, 12, tzinfo=ZoneInfo("America/Los_Angeles"))
FEW = [("her lip is swelling", "allergic_reaction"), ("welts on his arms", "allergic_reaction")]
FEW += [("a lawsuit is coming", "legal_threat"), ("see you in court", "legal_threat")]
FEW += [("how much for ten", NONE), ("do you have lobster", NONE), ("the lobster was lovely", NONE)]


def reason_of(
    text: str, alike: Mapping[str, float] | None, head_count: int = 0, *, opening: bool = True
) -> Reason | None:
    said = understand(text, NOW.date())
    rule = decide(Situation(said, NOW, head_count=head_count, alike=alike, opening=opening))
    return rule.reason if rule else None


class TestAdding:
    def test_harm_needs_less_likeness_than_the_rest(self) -> None:
        assert reason_of("her lip is getting fat", {"allergic_reaction": 0.85}) is Reason.ALLERGIC_REACTION
        assert reason_of("a word with the one in charge of things", {"human_request": 0.8}) is None
        assert reason_of("a word with the one in charge of things", {"human_request": 0.97}) is Reason.HUMAN_REQUEST

    def test_a_first_message_surely_for_a_person_reaches_one_whichever_the_reason(self) -> None:
        alike = {"threat": 0.6, "angry_complaint": 0.39}
        assert reason_of("the street where your vans sleep is dark", alike) is Reason.THREAT
        assert reason_of("the street where your vans sleep is dark", {"threat": 0.5, "angry_complaint": 0.39}) is None
        assert (
            reason_of("the school has 140 pupils, 11 eat", {"large_party": 0.99}, head_count=11) is Reason.LARGE_PARTY
        )
        assert reason_of("eleven of us, a school party", {"large_party": 0.99}, head_count=11) is None

    def test_within_a_talk_harm_has_to_be_surer_too(self) -> None:
        said = understand("I will tell his daughter when she comes", NOW.date())
        assert decide(Situation(said, NOW, opening=False, alike={"threat": 0.85})) is None
        assert decide(Situation(said, NOW, alike={"threat": 0.85})) is not None

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("Tom Becker, tom@example.com, 510-555-0117", "human_request"),
            ("sarah, 88 mowry ave, 94536", "human_request"),
            ("and a bit less of it", "discount_request"),
        ],
    )
    def test_within_a_talk_it_has_to_be_surer(self, text: str, reason: str) -> None:
        said = understand(text, NOW.date())
        assert decide(Situation(said, NOW, opening=False, alike={reason: 0.92})) is None

    @pytest.mark.parametrize(
        ("text", "alike", "found"),
        [
            ("started at 85 and his side adds 40", {"large_party": 0.9}, Reason.LARGE_PARTY),
            ("two hundred on one lawn", {"large_party": 0.9}, Reason.LARGE_PARTY),
            ("we sold 120 tickets", {"large_party": 0.9}, Reason.LARGE_PARTY),
            ("a good many of us, maybe 60", {"large_party": 0.9}, None),  # not so many that a person prices it
            ("a grill on our lawn by six today, any hope", {"short_notice": 0.95}, Reason.SHORT_NOTICE),
            ("a grill on our lawn some day, any hope", {"short_notice": 0.95}, None),
            ("ours is tonight, any hope for two more", {"short_notice": 0.95}, None),  # booked already
            ("the show tonight was wild, my boys talk of nothing else", {"short_notice": 0.95}, None),  # over already
        ],
    )
    def test_figures_must_allow_what_a_message_is_like(
        self, text: str, alike: Mapping[str, float], found: Reason | None
    ) -> None:
        assert reason_of(text, alike) is found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("is it possible at all to have the show inside a house?", None),
            ("do your chefs ever work in garages", None),
            ("are you allowed to grill indoors", None),
            ("are you ok with our garage", Reason.INDOOR_COOKING),
        ],
    )
    def test_the_rule_of_indoors_may_be_asked(self, text: str, found: Reason | None) -> None:
        assert reason_of(text, {"indoor_cooking": 0.98}) is found

    def test_money_of_two_kinds_adds_up(self) -> None:
        both = {"custom_pricing": 0.5, "discount_request": 0.46}
        assert reason_of("one number for the whole lot, kindly", both) is Reason.CUSTOM_PRICING

    def test_what_every_reason_shares_in_adds_up(self) -> None:
        both = {"allergic_reaction": 0.5, "food_poisoning": 0.4}
        assert reason_of("she is not at all well since the dinner", both) is Reason.ALLERGIC_REACTION

    @pytest.mark.parametrize("reason", ["large_party", "beyond_max_distance", "short_notice"])
    def test_figures_decide_what_figures_can(self, reason: str) -> None:
        assert reason_of("how much is it for twelve", {reason: 1.0}) is None

    def test_a_price_of_its_own_is_for_groups(self) -> None:
        alike = {"custom_pricing": 0.99}
        assert reason_of("tell me what you would set up for our crowd", alike, head_count=12) is None
        assert reason_of("tell me what you would set up for our crowd", alike, head_count=60) is Reason.CUSTOM_PRICING


class TestTakingBack:
    def test_words_err_where_likeness_is_sure_of_nothing(self) -> None:
        assert reason_of("I want my money back", {"refund_dispute": 0.9}) is Reason.REFUND_DISPUTE
        assert reason_of("I want my money back", {"refund_dispute": 0.01}) is None

    @pytest.mark.parametrize(
        ("text", "reason"),
        [("hives after the shrimp", Reason.ALLERGIC_REACTION), ("can I get a discount?", Reason.DISCOUNT_REQUEST)],
    )
    def test_plain_harm_and_plain_discounts_are_never_taken_back(self, text: str, reason: Reason) -> None:
        assert reason_of(text, {reason.value: 0.0}) is reason

    def test_a_day_near_by_is_no_short_notice_in_a_message_like_none(self) -> None:
        text = "I'm calling the rental place this afternoon about the party for 32"
        assert reason_of(text, {"short_notice": 0.01}) is None
        assert reason_of("a hibachi party for 12 this evening", {"short_notice": 0.3}) is Reason.SHORT_NOTICE

    def test_without_a_judge_words_decide(self) -> None:
        assert reason_of("I want my money back", None) is Reason.REFUND_DISPUTE


class TestJudge:
    def test_the_gravest_sentence_speaks_for_the_message(self, tmp_path: Path) -> None:
        texts, reasons = zip(*FEW, strict=True)
        fit_head(FakeEncoder(), texts, reasons).save(tmp_path / REASONS_FILE)
        judge = built_likeness(tmp_path, FakeEncoder())
        assert judge is not None
        calm, grave = judge.shares("do you have lobster"), judge.shares("the lobster was lovely. her lip is swelling.")
        assert sum(calm.values()) < 0.5 < sum(grave.values())
        assert max(grave, key=lambda one: grave[one]) == "allergic_reaction"

    @pytest.mark.parametrize(("whole", "heard"), [(0.9, 0.96), (0.5, 0.96), (0.25, 0.48), (0.0, 0.0)])
    def test_a_sentence_counts_as_far_as_the_whole_message_bears_it(self, whole: float, heard: float) -> None:
        chances = np.array([[1 - one, one] for one in (whole, 0.1, 0.96)], np.float32)
        assert gravest(chances, none=0)[1] == pytest.approx(heard)

    def test_a_folder_without_a_head_has_no_judge(self, tmp_path: Path) -> None:
        assert built_likeness(tmp_path, FakeEncoder()) is None

    def test_short_sentences_are_not_judged_alone(self) -> None:
        assert sentences("hi there. my son fell on the grill. thanks a lot for it") == [
            "hi there. my son fell on the grill. thanks a lot for it",
            "my son fell on the grill.",
            "thanks a lot for it",
        ]


class TestExamples:
    def test_every_reason_that_words_can_tell_has_its_own(self) -> None:
        told = {one.reason for one in examples()} - {NONE}
        assert told == {reason.value for reason in Reason} - {"beyond_max_distance"}

    def test_no_message_is_both_harmless_and_not(self) -> None:
        grave = {one.text.lower() for one in examples() if one.reason != NONE}
        assert not grave & {one.text.lower() for one in (*examples(), *harmless()) if one.reason == NONE}


class TestWithinATalk:
    @pytest.mark.parametrize(
        "text",
        [
            "that's a good deal better. I will telephone Connie this evening",
            "alright I'll bring it to the group tomorrow",
            "sending the hundred tonight after I get home",
            "i'll know by tomorrow noon, the party's not til august",
        ],
    )
    def test_when_they_write_again_is_no_day_of_a_party(self, text: str) -> None:
        assert reason_of(text, {"short_notice": 0.7}, opening=False) is None

    @pytest.mark.parametrize(
        "text",
        [
            "could we move it once without paying anything?",
            "well that's cheaper than my last haircut",
            "ok so bring 2 friends for free. and 11?",
            "can i still lower the number after i book if somebody bails?",
            "biscuit get down. ok so 15 of us",
            "ok take 4 of the filets off, and one edamame for each table",
            "take two of the scallops off please",
        ],
    )
    def test_no_wish_for_something_off(self, text: str) -> None:
        assert reason_of(text, None, opening=False) is None

    @pytest.mark.parametrize(
        "text",
        ["please don't have a person ring me", "don't need anybody to call me, text's fine", "nobody had called us"],
    )
    def test_a_call_that_is_not_wished(self, text: str) -> None:
        assert reason_of(text, None, opening=False) is None
        assert reason_of("have somebody call me", None, opening=False) is Reason.HUMAN_REQUEST

    def test_a_sum_offered_is_a_wish_whatever_it_is_like(self) -> None:
        said = understand("I pay you all of it in cash and you make it 750. Deal?", NOW.date())
        rule = decide(Situation(said, NOW, opening=False, quoted_cents=82_500, alike={"discount_request": 0.01}))
        assert rule
        assert rule.reason is Reason.DISCOUNT_REQUEST

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("I don't want to chat with this thing, please call me", Reason.HUMAN_REQUEST),
            ("can you get it down a bit for us?", Reason.DISCOUNT_REQUEST),
            ("could you lower the number a little for us?", Reason.DISCOUNT_REQUEST),
            ("even a little bit of shrimp puts him in shock, he has a severe allergy", Reason.SEVERE_ALLERGY),
            ("my wife is furious, the food was cold and the chef was rude", Reason.ANGRY_COMPLAINT),
            ("could you tell me if a chef can come tonight? 10 people", Reason.SHORT_NOTICE),
        ],
    )
    def test_what_only_sounds_like_these_still_reaches_a_person(self, text: str, reason: Reason) -> None:
        assert reason_of(text, None, opening=False) is reason
