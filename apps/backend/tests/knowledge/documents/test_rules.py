"""What files are, and how sections become passages."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.integrations.documents.pdf import paragraphs_of
from hibachi.integrations.documents.reader import FileReader
from hibachi.integrations.documents.text import plain
from hibachi.knowledge.documents import rules
from hibachi.knowledge.documents.types import Section

words = st.text("abcdefg", min_size=1, max_size=8)
sentences = st.lists(words, min_size=1, max_size=60).map(lambda some: " ".join(some).capitalize() + ".")
endless = st.lists(words, min_size=181, max_size=400).map(" ".join)
paragraphs = st.one_of(st.lists(sentences, min_size=1, max_size=12).map(" ".join), endless, st.just("  "))
sections = st.builds(
    Section, st.just(("A", "B")), st.none(), st.lists(paragraphs, max_size=6).map(lambda some: tuple(some))
)


class TestPassages:
    @given(st.lists(sections, max_size=4))
    def test_no_word_is_lost_and_none_is_said_twice(self, given: Sequence[Section]) -> None:
        before = [word for section in given for paragraph in section.paragraphs for word in paragraph.split()]
        assert [word for passage in rules.passages_of(given) for word in passage.text.split()] == before

    @given(sections)
    def test_none_is_too_long_and_few_are_short(self, section: Section) -> None:
        sizes = [len(passage.text.split()) for passage in rules.passages_of([section])]
        assert all(0 < size <= rules.MOST_WORDS for size in sizes)
        assert all(one + other > rules.LEAST_WORDS for one, other in pairwise(sizes))

    def test_each_keeps_its_headings_and_page(self) -> None:
        made = rules.passages_of([Section(("A", "B"), None, ("One.",)), Section((), 3, ("Two.", "Three."))])
        assert [(one.headings, one.page, one.text) for one in made] == [
            (("A", "B"), None, "One."), ((), 3, "Two.\nThree."),
        ]  # fmt: skip

    def test_paragraphs_stay_whole_where_they_can(self) -> None:
        long, short = "Word " * 99 + "end.", "Other " * 89 + "end."
        assert [one.text for one in rules.passages_of([Section((), 1, (long, short))])] == [long, short]

    def test_a_long_paragraph_ends_with_sentences(self) -> None:
        text = " ".join(f"Sentence {number} has just six words." for number in range(60))
        made = rules.passages_of([Section((), 1, (text,))])
        assert len(made) == 2
        assert all(one.text.startswith("Sentence") and one.text.endswith("words.") for one in made)

    def test_sentences_of_a_text(self) -> None:
        text = "It costs $3.50 a lb. No more! “Really?” Yes.\nA line of its own"
        assert rules.sentences_of(text) == [
            "It costs $3.50 a lb.",
            "No more!",
            "“Really?”",
            "Yes.",
            "A line of its own",
        ]


class TestFitting:
    def test_naming_a_document_is_no_question_about_everything_in_it(self) -> None:
        fit = rules.fit("does the Sonoma venue allow tents", "Sonoma venue", ["Vans park behind the barn."], 0.5)
        assert (fit.topic, fit.enough) == (0.0, False)

    def test_a_question_without_a_topic_fits_what_it_names(self) -> None:
        assert rules.fit("the Sonoma venue", "Sonoma venue", ["Vans park behind the barn."], 0.5).enough

    def test_without_an_encoder_words_decide(self) -> None:
        assert rules.fit("where do vans park", "Barn", ["Vans park here."], None).enough
        assert not rules.fit("where do boats land", "Barn", ["Vans park here."], None).enough

    @pytest.mark.parametrize("question", ["", "?", "what does the document say"])
    def test_a_question_that_asks_nothing_finds_nothing(self, question: str) -> None:
        assert not rules.fit(question, "Barn", ["Vans park here."], 0.2).enough


class TestReading:
    def test_titles_from_names(self) -> None:
        assert rules.title_of("Vineyard_Barn-2026.pdf") == "Vineyard Barn 2026"
        assert (rules.title_of(".md"), len(rules.title_of("x" * 300 + ".md"))) == ("Document", 120)

    def test_lines_of_a_page_become_paragraphs(self) -> None:
        text = "The caterer may enter the grounds from two in the after-\nnoon and leaves by mid-\nnight.\nChicken\n$3"
        assert paragraphs_of(text) == (
            "The caterer may enter the grounds from two in the afternoon and leaves by midnight.", "Chicken", "$3",
        )  # fmt: skip

    def test_marks_that_turn_text_around_are_dropped(self) -> None:
        assert plain("a\u202eb\x00 c\n d") == "ab c d"

    @pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "cp1252"])
    def test_text_of_other_systems(self, name: str) -> None:
        assert FileReader().read("Café".encode(name), "markdown")[0].paragraphs == ("Café",)

    def test_pictures_inside_html_are_no_text(self) -> None:
        page = b'<p>Seen</p><img src="data:image/png;base64,' + b"A" * 4_000_000 + b'">'
        assert FileReader().read(page, "html")[0].paragraphs == ("Seen",)

    def test_html_inside_markdown_loses_its_scripts_too(self) -> None:
        read = FileReader().read(b"Hello <b>there</b> <script>alert(1)</script>", "markdown")
        assert read[0].paragraphs == ("Hello there",)
