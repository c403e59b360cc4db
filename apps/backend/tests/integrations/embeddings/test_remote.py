"""Situations of processes that ask one encoder: it answers, dies, hangs, has another model, is sent nonsense."""

import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hibachi.integrations.embeddings import wire
from hibachi.integrations.embeddings.choice import Both
from hibachi.integrations.embeddings.fake import FakeEncoder
from hibachi.integrations.embeddings.remote import RemoteEncoder
from hibachi.integrations.embeddings.server import Door
from tests.support.server import free_port

MARK = b"this model"
TEXTS = ["how much for twelve", "gibt es Garnelen?", "🍤"]


class Counting:
    """An encoder here, which counts how often it was asked."""

    def __init__(self) -> None:
        self.made = self.asked = 0

    def make(self) -> Both:
        self.made += 1
        return self

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += 1
        return FakeEncoder().encode(texts)

    def scores(self, context: str, text: str, spans: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
        self.asked += 1
        return FakeEncoder().scores(context, text, spans)


@pytest.fixture(params=["socket", "port"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place for an encoder on one machine, or between machines."""
    return str(tmp_path / "e.sock") if request.param == "socket" else f"127.0.0.1:{free_port()}"


@pytest.fixture
def opened() -> Iterator[Callable[..., Door]]:
    """Opens doors, and closes those still open at the end."""
    doors: list[Door] = []

    def start(address: str, encoder: Both | None = None, mark: bytes = MARK) -> Door:
        door = Door(address, encoder or FakeEncoder(), mark)
        threading.Thread(target=door.serve, daemon=True).start()
        doors.append(door)
        return door

    yield start
    for door in doors:
        door.close()


def _asking(address: str, own: Counting, *, remembered: int = 0, **seconds: float) -> RemoteEncoder:
    times = {"patience": 0.2, "again_after": 0.0, **seconds}
    return RemoteEncoder(address, MARK, own.make, remembered=remembered, **times)


def test_what_was_asked_just_now_is_not_asked_again(address: str, opened: Callable[..., Door]) -> None:
    there = Counting()
    opened(address, there)
    asking = _asking(address, Counting(), remembered=4)
    first = asking.encode(TEXTS)
    assert np.array_equal(asking.encode([TEXTS[1], *TEXTS]), first[[1, 0, 1, 2]])
    assert there.asked == 1
    asking.encode(["two", "more"])  # five texts by now: the one asked for longest ago is forgotten
    asking.encode(TEXTS)
    assert there.asked == 3


def test_vectors_are_those_of_the_process_that_encodes(address: str, opened: Callable[..., Door]) -> None:
    opened(address)
    own = Counting()
    asking = _asking(address, own)
    assert np.array_equal(asking.encode(TEXTS), FakeEncoder().encode(TEXTS))
    assert asking.encode([]).shape == (0, wire.SIZE)
    many = [f"{text} {number}" for number in range(400) for text in TEXTS]
    assert np.array_equal(asking.encode(many), FakeEncoder().encode(many))
    assert own.made == 0


def test_pieces_of_a_text_are_scored_by_the_process_that_encodes(address: str, opened: Callable[..., Door]) -> None:
    opened(address)
    own = Counting()
    asking, asked = _asking(address, own), ("12 adults", "make it 🍤 14", [(0, 4), (10, 12)])
    assert np.array_equal(asking.scores(*asked), FakeEncoder().scores(*asked))
    assert asking.scores("12 adults", "thanks", []).shape == (0, 3)
    assert own.asked == 1, "without pieces there is nothing to ask"


def test_while_it_is_away_pieces_are_scored_here(address: str) -> None:
    own, asked = Counting(), ("12 adults", "make it 14", [(8, 10)])
    assert np.array_equal(_asking(address, own).scores(*asked), FakeEncoder().scores(*asked))
    assert (own.made, own.asked) == (1, 1)


def test_a_reply_that_comes_in_pieces_is_waited_for(tmp_path: Path) -> None:
    here, there = socket.socketpair()
    here.settimeout(2)  # as a connection with a time limit leaves it
    with wire.framed(here) as line, there:
        threading.Timer(0.1, there.sendall, [b"y"]).start()
        there.sendall((4).to_bytes(4, "big") + b"lat")
        assert line.recv_bytes() == b"laty"


def test_threads_do_not_mix_up_their_answers(address: str, opened: Callable[..., Door]) -> None:
    opened(address)
    asking, wrong = _asking(address, Counting()), list[str]()

    def ask(name: str) -> None:
        for number in range(50):
            text = f"{name} {number}"
            if not np.array_equal(asking.encode([text]), FakeEncoder().encode([text])):
                wrong.append(text)

    threads = [threading.Thread(target=ask, args=(name,)) for name in "abcdefgh"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_one_that_is_just_starting_is_waited_for(address: str, opened: Callable[..., Door]) -> None:
    own = Counting()
    threading.Timer(0.2, opened, [address]).start()
    assert len(_asking(address, own, patience=10).encode(TEXTS)) == len(TEXTS)
    assert own.made == 0


def test_callers_may_leave_while_it_closes(address: str) -> None:
    for _ in range(100):
        door = Door(address, FakeEncoder(), MARK)
        threading.Thread(target=door.serve, daemon=True).start()
        asking = [_asking(address, Counting(), patience=10) for _ in range(6)]
        for one in asking:
            one.encode(TEXTS[:1])
        leaving = threading.Thread(target=asking.clear)
        leaving.start()
        door.close()
        leaving.join()


def test_while_it_is_away_a_process_encodes_itself_and_asks_again_later(
    address: str, opened: Callable[..., Door]
) -> None:
    own = Counting()
    asking = _asking(address, own)
    assert np.array_equal(asking.encode(TEXTS), FakeEncoder().encode(TEXTS))
    assert (own.made, own.asked) == (1, 1)
    opened(address)
    asking.encode(TEXTS)
    assert own.asked == 1, "the process that encodes is back"


def test_it_is_not_asked_with_every_text_while_it_is_away(address: str, opened: Callable[..., Door]) -> None:
    own = Counting()
    asking = _asking(address, own, again_after=600)
    asking.encode(TEXTS)
    opened(address)
    asking.encode(TEXTS)
    assert (own.made, own.asked) == (1, 2)


def test_a_process_started_anew_is_asked_over_a_new_line(address: str, opened: Callable[..., Door]) -> None:
    own = Counting()
    asking = _asking(address, own, patience=10)
    first = opened(address)
    asking.encode(TEXTS)
    first.close()
    opened(address)
    assert len(asking.encode(TEXTS)) == len(TEXTS)
    assert own.made == 0


def test_vectors_of_another_model_are_never_taken(address: str, opened: Callable[..., Door]) -> None:
    opened(address, mark=b"another model")
    own = Counting()
    _asking(address, own).encode(TEXTS)
    assert own.asked == 1


def test_an_answer_that_comes_late_is_not_taken_for_the_next_one(address: str, opened: Callable[..., Door]) -> None:
    go_on = threading.Event()

    class Slow(FakeEncoder):
        def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
            if texts == ["slow"]:
                go_on.wait(10)
            return FakeEncoder().encode(texts)

    opened(address, Slow())
    own = Counting()
    asking = _asking(address, own, answer_seconds=0.2)
    assert np.array_equal(asking.encode(["slow"]), FakeEncoder().encode(["slow"]))
    assert own.asked == 1
    go_on.set()
    assert np.array_equal(asking.encode(["quick"]), FakeEncoder().encode(["quick"]))


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"no texts",
        b'{"a": 1}',
        b"[1, 2]",
        b"\xff\xfe",
        "pickled",
        b'{"context": "", "text": "12", "spans": [[0]]}',
        b'{"context": "", "text": "12", "spans": [["0", "2"]]}',
        b'{"context": null, "text": "12", "spans": [[0, 2]]}',
    ],
)
def test_nonsense_is_hung_up_on_and_harms_nobody_else(
    sent: bytes | str, tmp_path: Path, opened: Callable[..., Door]
) -> None:
    address = str(tmp_path / "e.sock")
    opened(address)
    plain = socket.socket(socket.AF_UNIX)
    plain.connect(address)
    with wire.framed(plain) as line:
        assert line.recv_bytes() == MARK
        line.send({"pickled": True}) if isinstance(sent, str) else line.send_bytes(sent)
        with pytest.raises(EOFError):
            line.recv_bytes()
    own = Counting()
    assert len(_asking(address, own).encode(TEXTS)) == len(TEXTS)
    assert own.made == 0


def test_only_its_owner_may_call_a_socket(tmp_path: Path, opened: Callable[..., Door]) -> None:
    opened(str(tmp_path / "e.sock"))
    assert (tmp_path / "e.sock").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("address", "place"),
    [("encoder:7000", ("encoder", 7000)), ("/data/a:1/e.sock", None), ("e.sock", None), ("/data/e.sock", None)],
)
def test_an_address_is_a_path_or_host_and_port(address: str, place: tuple[str, int] | None) -> None:
    assert wire.host_and_port(address) == place
