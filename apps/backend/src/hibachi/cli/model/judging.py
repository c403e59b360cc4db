"""What set-up makes beside the router: the judge of hand-overs, who tells what is asked and what is done, the tagger of
counts and the articles' vectors.
"""

from pathlib import Path

from hibachi.ai.acts.examples import examples as acted
from hibachi.ai.acts.lazy import ACTS_FILE
from hibachi.ai.acts.training import fit_acts
from hibachi.ai.escalation.examples import examples, harmless
from hibachi.ai.escalation.lazy import REASONS_FILE
from hibachi.ai.escalation.training import fit_head
from hibachi.ai.matters.examples import examples as everything
from hibachi.ai.matters.lazy import MATTERS_FILE
from hibachi.ai.matters.training import fit_matters
from hibachi.ai.understanding.heads.lazy import HEADS_FILE
from hibachi.ai.understanding.heads.messages import messages
from hibachi.ai.understanding.heads.training import fit_tagger
from hibachi.knowledge.meaning import WORDINGS_FILE, wordings, write
from hibachi.knowledge.shipped import shipped_articles
from hibachi.platform.encoder import Encoder


def fit_judge(encoder: Encoder, folder: Path) -> int:
    """Fit on the examples of every reason and on harmless messages; how many there were."""
    told = list(dict.fromkeys((*examples(), *harmless())))
    fit_head(encoder, [one.text for one in told], [one.reason for one in told]).save(folder / REASONS_FILE)
    return len(told)


def fit_reader(encoder: Encoder, folder: Path) -> int:
    """Fit who tells what a message is about on the examples of everything; how many there were."""
    told = everything()
    fit_matters(encoder, told).save(folder / MATTERS_FILE)
    return len(told)


def fit_act_reader(encoder: Encoder, folder: Path) -> int:
    """Fit who tells what a message does on the marked messages; how many there were."""
    fit_acts(encoder, acted()).save(folder / ACTS_FILE)
    return len(acted())


def fit_counts(folder: Path) -> int:
    """Fit the tagger of numbers and persons on the marked messages; how many there were."""
    fit_tagger(messages()).save(folder / HEADS_FILE)
    return len(messages())


def encode_wordings(encoder: Encoder, folder: Path) -> int:
    """Encode what the shipped articles are asked by; how many wordings there are."""
    asked = sorted({text for article in shipped_articles() for text in wordings(article)})
    write(encoder, folder / WORDINGS_FILE, asked)
    return len(asked)
