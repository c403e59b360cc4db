"""`hibachi model …`: build the models the assistant reads with."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Annotated

import typer

from hibachi.ai.router.utterances import utterances
from hibachi.ai.understanding.heads.tuned import COUNTS
from hibachi.cli.eval.report import read_cases
from hibachi.cli.model.card import CARD_FILE, measure_card, written
from hibachi.cli.model.fitting import fitted_on, put_in_place
from hibachi.cli.model.judging import encode_wordings, fit_act_reader, fit_counts, fit_judge, fit_reader
from hibachi.cli.model.refit import Outcome, refit
from hibachi.cli.model.remembering import Remembering
from hibachi.cli.model.taught import Taught, mark_used, taught_everywhere
from hibachi.cli.places import EVALS
from hibachi.integrations.embeddings.adapter import ADAPTER
from hibachi.integrations.embeddings.choice import model_folder
from hibachi.integrations.embeddings.export import export as export_model
from hibachi.integrations.embeddings.export import export_spans, shipped_weights
from hibachi.integrations.embeddings.gateway import OnnxEncoder
from hibachi.platform.config.groups import EmbeddingsSettings

app = typer.Typer(no_args_is_help=True, help="Build the models the assistant reads with.")

Source = Annotated[Path, typer.Argument(exists=True, file_okay=False, help="A sentence-transformers folder.")]
Target = Annotated[Path, typer.Option("--to", help="Folder to write to.")]
Dev = Annotated[Path, typer.Option("--dev", help="Messages to measure on before and after (`hibachi eval intents`).")]
Tolerance = Annotated[float, typer.Option(min=0.0, max=0.1, help="How much worse a metric may get.")]


@app.command()
def build() -> None:
    """Turn the shipped weights into the files every process runs, and fit the router (set-up does this)."""
    folder = model_folder(EmbeddingsSettings())
    export_model(shipped_weights(), folder, adapter=ADAPTER)
    export_spans(shipped_weights(), folder, COUNTS)
    typer.echo(f"sentence encoder written to {folder}")
    encoder = Remembering(OnnxEncoder(folder))
    with ThreadPoolExecutor(1) as beside:  # encoding takes all cores, fitting one
        judge = beside.submit(fit_judge, encoder, folder)
        counts = beside.submit(fit_counts, folder)
        put_in_place(fitted_on(encoder), folder, taught=0)
        typer.echo(f"router fitted on {len(utterances())} utterances")
        typer.echo(f"judge of hand-overs fitted on {judge.result()} messages")
        typer.echo(f"tagger of counts fitted on {counts.result()} messages")
    typer.echo(f"reader of what is done fitted on {fit_act_reader(encoder, folder)} messages")
    typer.echo(f"{encode_wordings(encoder, folder)} wordings of articles encoded")
    typer.echo(f"reader of what is asked fitted on {fit_reader(encoder, folder)} messages")


@app.command()
def fit(
    dev: Dev = EVALS / "intents_dev.jsonl",
    tolerance: Tolerance = 0.01,
    taught: Annotated[bool, typer.Option(help="Take up what the businesses of this installation taught.")] = True,
) -> None:
    """Fit the router again, with what was taught; the one in use stays when the new one reads the dev set worse."""
    if not dev.exists():
        raise typer.BadParameter(f"{dev} is not there: give a set of labelled messages with --dev")
    folder, found = model_folder(EmbeddingsSettings()), _taught() if taught else []
    lines = [line for one in found for line in one.lines]
    done = refit(OnnxEncoder(folder), folder, list(read_cases(dev)), lines, tolerance)
    _tell(done, len(lines))
    if done.mark is None:
        typer.echo("worse on the dev set, the router in use stays: " + ", ".join(done.faults), err=True)
        raise typer.Exit(1)
    mark_used(found)
    typer.echo(f"router {done.mark} fitted on {len(utterances())} shipped and {len(lines)} taught utterances")
    typer.echo("restart api and worker to read with it")


@app.command()
def card() -> None:
    """Fit on the shipped utterances alone, measure, and write docs/model-card.md (nothing in use changes)."""
    folder = model_folder(EmbeddingsSettings())
    measure_card(OnnxEncoder(folder))
    written()
    typer.echo(f"measured into {CARD_FILE}")


@app.command()
def export(source: Source, target: Target, exact: bool = typer.Option(False, help="Keep 32-bit weights.")) -> None:
    """Export any BERT-shaped model, a fine-tuned one for example; EMBEDDINGS_MODEL_DIR makes processes use it."""
    export_model(source, target, quantise=not exact)
    typer.echo(f"written to {target}")


def _taught() -> list[Taught]:
    found = taught_everywhere()
    if found is None:
        typer.echo("no database answers: fitting on the shipped utterances alone", err=True)
    return found or []


def _tell(done: Outcome, lines: int) -> None:
    before, after = done.before, done.after
    typer.echo(f"{after.cases} messages of the dev set{'':<10}before    after")
    for name, value in after.metrics.items():
        typer.echo(f"  {name:<34}{before.metrics[name]:>8.4f} {value:>8.4f}")
    if before.taught is not None and after.taught is not None:
        typer.echo(f"  {f'{lines} taught, read as taught':<34}{before.taught:>8.4f} {after.taught:>8.4f}")
