"""No log line holds a secret, an e-mail address or a phone number."""

import json
import logging

import pytest
import structlog

from hibachi.platform.logging import configure_logging, mask


def masked(**event: object) -> dict[str, object]:
    return dict(mask(None, "info", dict(event)))


class TestMask:
    @pytest.mark.parametrize("key", ["password", "access_token", "stripe_signature", "Authorization", "guest_email"])
    def test_values_of_sensitive_keys_are_hidden(self, key: str) -> None:
        assert masked(**{key: "anything"}) == {key: "[masked]"}

    def test_addresses_and_numbers_inside_a_text_are_hidden(self) -> None:
        text = "cannot write to dana.r+x@example.com or call +15105550142 now"
        assert masked(event=text) == {"event": "cannot write to [email] or call [phone] now"}

    def test_depth_hides_nothing(self) -> None:
        found = masked(data={"contact": {"phone": "1", "note": "a@b.co"}, "all": ["x@y.org", 7]})
        assert found == {"data": {"contact": {"phone": "[masked]", "note": "[email]"}, "all": ["[email]", 7]}}

    def test_ids_and_sums_stay(self) -> None:
        assert masked(reference="MH-7K3Q9", cents=59_000) == {"reference": "MH-7K3Q9", "cents": 59_000}


class TestChain:
    @pytest.fixture(autouse=True)
    def chain(self) -> None:
        configure_logging("info", "json")

    def test_errors_with_their_traces_are_masked(self, capsys: pytest.CaptureFixture[str]) -> None:
        try:
            raise ValueError("no letter to dana@example.com")
        except ValueError:
            structlog.get_logger().exception("failed", phone="+15105550142")
        line = json.loads(capsys.readouterr().out.splitlines()[-1])
        assert "[email]" in line["exception"]
        assert "dana@" not in line["exception"]
        assert line["phone"] == "[masked]"

    def test_lines_of_libraries_go_the_same_way(self, capsys: pytest.CaptureFixture[str]) -> None:
        configure_logging("info", "json")
        logging.getLogger("library").warning("sent to %s", "dana@example.com")
        written = capsys.readouterr().err
        assert "[email]" in written
        assert "dana@" not in written
