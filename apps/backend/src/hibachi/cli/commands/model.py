"""`hibachi model …`: build the models the assistant reads with."""

from pathlib import Path
from typing import Annotated

import typer

from hibachi.integrations.embeddings.choice import model_folder
from hibachi.integrations.embeddings.export import export as export_model
from hibachi.integrations.embeddings.export import shipped_weights
from hibachi.platform.config.groups import EmbeddingsSettings

app = typer.Typer(no_args_is_help=True, help="Build the models the assistant reads with.")

Source = Annotated[Path, typer.Argument(exists=True, file_okay=False, help="A sentence-transformers folder.")]
Target = Annotated[Path, typer.Option("--to", help="Folder to write to.")]


@app.command()
def build() -> None:
    """Turn the shipped weights into the files every process runs (set-up does this)."""
    folder = model_folder(EmbeddingsSettings())
    export_model(shipped_weights(), folder)
    typer.echo(f"sentence encoder written to {folder}")


@app.command()
def export(source: Source, target: Target, exact: bool = typer.Option(False, help="Keep 32-bit weights.")) -> None:
    """Export any BERT-shaped model, a fine-tuned one for example; EMBEDDINGS_MODEL_DIR makes processes use it."""
    export_model(source, target, quantise=not exact)
    typer.echo(f"written to {target}")
