"""`hibachi model …`: build the models the assistant reads with."""

from pathlib import Path
from typing import Annotated

import typer

from hibachi.ai.escalation.examples import examples, harmless
from hibachi.ai.escalation.lazy import REASONS_FILE
from hibachi.ai.escalation.training import fit_head
from hibachi.ai.router.lazy import ROUTER_FILE
from hibachi.ai.router.training import IntentClassifier
from hibachi.ai.router.utterances import utterances
from hibachi.ai.understanding.text import plain
from hibachi.integrations.embeddings.choice import model_folder
from hibachi.integrations.embeddings.export import export as export_model
from hibachi.integrations.embeddings.export import shipped_weights
from hibachi.integrations.embeddings.gateway import OnnxEncoder
from hibachi.knowledge.meaning import WORDINGS_FILE, wordings, write
from hibachi.knowledge.shipped import shipped_articles
from hibachi.platform.config.groups import EmbeddingsSettings
from hibachi.platform.encoder import wire_encoder

app = typer.Typer(no_args_is_help=True, help="Build the models the assistant reads with.")

Source = Annotated[Path, typer.Argument(exists=True, file_okay=False, help="A sentence-transformers folder.")]
Target = Annotated[Path, typer.Option("--to", help="Folder to write to.")]


@app.command()
def build() -> None:
    """Turn the shipped weights into the files every process runs, and fit the router (set-up does this)."""
    folder = model_folder(EmbeddingsSettings())
    export_model(shipped_weights(), folder)
    typer.echo(f"sentence encoder written to {folder}")
    _fit(folder)


@app.command()
def fit() -> None:
    """Fit the router again on the utterances, with the encoder that is there."""
    _fit(model_folder(EmbeddingsSettings()))


def _fit(folder: Path) -> None:
    encoder = OnnxEncoder(folder)
    texts = [plain(one.text) for one in utterances()]
    fitted = IntentClassifier(encoder).fit(texts, [one.label for one in utterances()]).fitted
    fitted.model.save(folder / ROUTER_FILE)
    typer.echo(f"router fitted on {len(texts)} utterances")
    told = list(dict.fromkeys((*examples(), *harmless())))
    fit_head(encoder, [one.text for one in told], [one.reason for one in told]).save(folder / REASONS_FILE)
    wire_encoder(encoder)
    asked = [text for article in shipped_articles() for text in wordings(article)]
    write(folder / WORDINGS_FILE, asked)
    typer.echo(f"judge of hand-overs fitted on {len(told)} messages; {len(asked)} wordings of articles encoded")


@app.command()
def export(source: Source, target: Target, exact: bool = typer.Option(False, help="Keep 32-bit weights.")) -> None:
    """Export any BERT-shaped model, a fine-tuned one for example; EMBEDDINGS_MODEL_DIR makes processes use it."""
    export_model(source, target, quantise=not exact)
    typer.echo(f"written to {target}")
