"""Fitting the router and putting it in place."""

import json
from collections.abc import Sequence
from pathlib import Path

from hibachi.ai.router.lazy import ROUTER_FILE
from hibachi.ai.router.model import Fitted
from hibachi.ai.router.several import messages
from hibachi.ai.router.training import IntentClassifier
from hibachi.ai.router.utterances import Utterance, utterances
from hibachi.ai.teaching.types import TaughtLine
from hibachi.ai.understanding.text import plain
from hibachi.cli.model.marks import examples_mark, fingerprint
from hibachi.integrations.embeddings.adapter import tuned_on
from hibachi.platform import clock
from hibachi.platform.encoder import Encoder

NOTE_FILE = "router.json"


def fitted_on(encoder: Encoder, lines: Sequence[TaughtLine] = (), shipped: Sequence[Utterance] | None = None) -> Fitted:
    """A router of the shipped utterances and those taught. Words taught otherwise than shipped count as taught."""
    taught = {plain(line.text): line.label for line in lines}
    examples = [(text, one.label) for one in shipped or utterances() if (text := plain(one.text)) not in taught]
    texts, labels = zip(*examples, *taught.items(), strict=True)
    told = [one._replace(text=plain(one.text)) for one in messages()]
    return IntentClassifier(encoder).fit(texts, labels, told, [not tuned_on(text) for text in texts]).fitted


def put_in_place(fitted: Fitted, folder: Path, taught: int, metrics: dict[str, float] | None = None) -> str:
    """Write the router and what it is made of beside it; processes read it at their next start. Its fingerprint."""
    new = folder / f"new-{ROUTER_FILE}"
    fitted.model.save(new)
    mark = fingerprint(new)
    new.replace(folder / ROUTER_FILE)
    note = {
        "fingerprint": mark,
        "fitted_at": clock.now().isoformat(timespec="seconds"),
        "examples": examples_mark(),
        "shipped": len(utterances()),
        "taught": taught,
        "dev": metrics or {},
    }
    (folder / NOTE_FILE).write_text(json.dumps(note, indent=2) + "\n", encoding="utf-8")
    return mark
