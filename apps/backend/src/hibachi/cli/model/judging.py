"""What set-up makes beside the router: the judge of hand-overs, and the vectors of the articles' wordings."""

from pathlib import Path

from hibachi.ai.escalation.examples import examples, harmless
from hibachi.ai.escalation.lazy import REASONS_FILE
from hibachi.ai.escalation.training import fit_head
from hibachi.knowledge.meaning import WORDINGS_FILE, wordings, write
from hibachi.knowledge.shipped import shipped_articles
from hibachi.platform.encoder import Encoder


def fit_judge(encoder: Encoder, folder: Path) -> int:
    """Fit on the examples of every reason and on harmless messages; how many there were."""
    told = list(dict.fromkeys((*examples(), *harmless())))
    fit_head(encoder, [one.text for one in told], [one.reason for one in told]).save(folder / REASONS_FILE)
    return len(told)


def encode_wordings(encoder: Encoder, folder: Path) -> int:
    """Encode what the shipped articles are asked by; how many wordings there are."""
    asked = sorted({text for article in shipped_articles() for text in wordings(article)})
    write(encoder, folder / WORDINGS_FILE, asked)
    return len(asked)
