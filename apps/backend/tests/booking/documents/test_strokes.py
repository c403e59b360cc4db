"""Situations of drawn signatures."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.booking.documents.strokes import signature_svg
from tests.booking.documents.papers import DRAWN


class TestDrawing:
    def test_the_picture_fits_the_strokes(self) -> None:
        svg = signature_svg("M 100 200 L 140 220")
        assert svg is not None
        assert 'viewBox="96.00 196.00 48.00 28.00"' in svg

    def test_relative_steps_become_absolute(self) -> None:
        assert signature_svg("m 10 10 l 5 5 5 -5 q 1 1 2 0") == signature_svg("M10,10L15,15L20,10Q21,11,22,10")

    def test_every_command_is_understood(self) -> None:
        assert signature_svg(DRAWN) is not None

    @pytest.mark.parametrize(
        "path",
        [
            "",
            "M",
            "M 1",
            "M 1 1",
            "L 1 1 2 2",
            "M 1 1 L 2",
            "M 1 1 C 1 2 3 4 5",
            "M 1 1 L 2 2 Z 3 3",
            "1 1 2 2",
            "M 1 1 A 1 1 0 0 0 2 2",
            "M 1 1 L 1e9 2",
            "M 1 1 L 12345678 2",
            'M 1 1 L 2 2" onload="alert(1)',
            "M 1 1 L 2 2</path><script/>",
        ],
    )
    def test_what_is_no_drawing_gives_no_picture(self, path: str) -> None:
        assert signature_svg(path) is None

    @given(st.text(alphabet="MLCQZmlcqz0123456789.,- \"<>/'&", max_size=200))
    def test_the_picture_holds_one_path_and_nothing_else(self, path: str) -> None:
        svg = signature_svg(path)
        if svg is None:
            return
        root = ElementTree.fromstring(svg)
        assert [child.tag.split("}")[1] for child in root] == ["path"]
        assert re.fullmatch(r"[MLCQZ0-9.\- ]+", root[0].attrib["d"])
