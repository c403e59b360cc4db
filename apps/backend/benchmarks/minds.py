"""The sentence encoder and the intent decision, one text at a time, as a turn calls them."""

import json
import statistics
import time
from collections.abc import Callable, Iterator, Sequence

from benchmarks.report import Figure
from benchmarks.stage import HERE, Stage
from hibachi.ai.router.lazy import built_classifier
from hibachi.integrations.embeddings.choice import chosen_encoder, model_folder
from hibachi.platform.config import get_settings

_SHORT = 60
_WARM = 20
_NOT_COMPARED = "its ratio to SentenceTransformer.encode is not measured: that needs torch, which is no dependency"


def embedding(stage: Stage) -> Iterator[Figure]:
    """One short text to a vector; each text is new, because the last ones are remembered."""
    chosen = chosen_encoder(get_settings().embeddings)
    if chosen is None:
        raise RuntimeError("no sentence encoder: run `make setup`")
    wall, cpu = _medians(lambda text: chosen.encode([text]), _texts(stage, 0))
    yield Figure("embedding.p50", wall, "ms", 1.5, note=_NOT_COMPARED)
    yield Figure("embedding.cpu", cpu, "ms", note=f"median processor time, texts of up to {_SHORT} characters")
    with stage.encoder() as process:
        far = chosen_encoder(get_settings().embeddings.model_copy(update={"server": process.address}))
        assert far is not None
        wall, cpu = _medians(lambda text: far.encode([text]), _texts(stage, 1))
    yield Figure("embedding.asked_p50", wall, "ms", 1.5, note="the same, asked of the process that encodes for all")


def intent(stage: Stage) -> Iterator[Figure]:
    """One short text to its labels and whether it is for us, the vector included."""
    settings = get_settings().embeddings
    classifier = built_classifier(model_folder(settings), chosen_encoder(settings))
    if classifier is None:
        raise RuntimeError("no fitted classifier: run `make setup`")
    wall, cpu = _medians(lambda text: classifier.predict_many([text]), _texts(stage, 1))
    yield Figure("intent.p50", wall, "ms", 2, note="classifier with its embedding; the cues of a turn come on top")
    yield Figure("intent.cpu", cpu, "ms", note="median processor time")


def _texts(stage: Stage, half: int) -> list[str]:
    lines = (HERE / "evals" / "intents.jsonl").read_text().splitlines()
    short = [text for line in lines if len(text := str(json.loads(line)["text"])) <= _SHORT]
    return short[half::2][: stage.times(200, 80)]


def _medians(work: Callable[[str], object], texts: Sequence[str]) -> tuple[float, float]:
    """Milliseconds of wall and of processor time for one text, after a few to warm up."""
    took = [_timed(work, text) for text in texts][_WARM:]
    return statistics.median(wall for wall, _ in took), statistics.median(cpu for _, cpu in took)


def _timed(work: Callable[[str], object], text: str) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.thread_time()
    work(text)
    return (time.perf_counter() - wall) * 1000, (time.thread_time() - cpu) * 1000
