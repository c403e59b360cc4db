"""Situations of printing agreements and receipts."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hibachi.booking.documents.agreement import agreement_pdf
from hibachi.booking.documents.receipt import receipt_pdf
from hibachi.booking.documents.typesetting import clean
from tests.booking.documents.papers import AGREEMENT, DRAWN, EVIDENCE, RECEIPT, SIGNED_AT, named

NAUGHTY = [
    '#panic("evaluated")',
    '#read("/etc/passwd")',
    '#import "paper.typ": *',
    "*bold* _it_ $x^2$ <label> @ref `raw` = heading",
    '"}) #panic()',
    "\\u{1F525} \\#panic()",
    "]#panic()[",
    "```typ #panic()```",
    "<script>alert(1)</script>",
    "\x00\x07\u202e\ue000 turned around",
    "Ærøskøbing Đặng 田中 Ünïcödé",
    "a" * 5_000,
    " ",
    "{{7*7}} %s {0}",
]


class TestAgreement:
    def test_a_signed_agreement_is_the_same_whenever_it_is_printed(self) -> None:
        first = agreement_pdf(AGREEMENT, SIGNED_AT)
        again = agreement_pdf(AGREEMENT, SIGNED_AT.replace(year=2030))
        assert first.startswith(b"%PDF-")
        assert first == again

    def test_an_unsigned_one_differs(self) -> None:
        assert agreement_pdf(replace(AGREEMENT, evidence=None), SIGNED_AT) != agreement_pdf(AGREEMENT, SIGNED_AT)

    def test_a_drawn_signature_is_part_of_it(self) -> None:
        drawn = replace(AGREEMENT, evidence=replace(EVIDENCE, method="drawn", signature=DRAWN))
        other = replace(AGREEMENT, evidence=replace(EVIDENCE, method="drawn", signature=DRAWN + " L 90 90"))
        assert agreement_pdf(drawn, SIGNED_AT) != agreement_pdf(other, SIGNED_AT)

    def test_a_drawing_that_cannot_be_read_does_not_stop_the_paper(self) -> None:
        broken = replace(AGREEMENT, evidence=replace(EVIDENCE, method="drawn", signature="M M M"))
        assert agreement_pdf(broken, SIGNED_AT).startswith(b"%PDF-")

    @pytest.mark.parametrize("text", NAUGHTY)
    def test_what_people_type_is_never_read_as_markup(self, text: str) -> None:
        assert agreement_pdf(named(text), SIGNED_AT).startswith(b"%PDF-")

    @settings(max_examples=40, deadline=None)
    @given(st.text(max_size=80))
    def test_any_text_can_be_printed(self, text: str) -> None:
        assert agreement_pdf(named(text), SIGNED_AT).startswith(b"%PDF-")


class TestReceipt:
    def test_it_prints(self) -> None:
        assert receipt_pdf(RECEIPT) == receipt_pdf(RECEIPT)

    def test_without_payments_and_paid_in_full(self) -> None:
        assert receipt_pdf(replace(RECEIPT, payments=())).startswith(b"%PDF-")
        assert receipt_pdf(replace(RECEIPT, balance_cents=0)).startswith(b"%PDF-")

    @pytest.mark.parametrize("text", NAUGHTY)
    def test_names_are_plain_text(self, text: str) -> None:
        assert receipt_pdf(replace(RECEIPT, host_name=text, place=text)).startswith(b"%PDF-")


def test_invisible_characters_are_left_out() -> None:
    assert clean({"name": "A\u202eb\u200b\x00c\nd", "n": [1, None]}) == {"name": "Abc\nd", "n": [1, None]}
