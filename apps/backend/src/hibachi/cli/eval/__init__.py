"""`hibachi eval …`: measure the rules and the assistant on files anyone can bring.

Each command prints every failure with what was expected and what came, then one JSON line, and exits with 1
when a `--min METRIC=VALUE` is missed. With `hibachi eval --keep …` the figures are kept for the panel. The project's
own sets are in `apps/backend/evals`.
"""

from typing import Annotated

import typer

from hibachi.cli.eval.assistant import escalation, faq, grounding, understanding
from hibachi.cli.eval.counts import counts
from hibachi.cli.eval.dialogues import dialogues
from hibachi.cli.eval.intents import intents
from hibachi.cli.eval.keeping import wish_kept
from hibachi.cli.eval.memory import memory
from hibachi.cli.eval.policies import policies
from hibachi.cli.eval.quotes import quotes
from hibachi.cli.eval.retrieval import retrieval
from hibachi.platform.config.environment import set_variables

set_variables({"OPENBLAS_NUM_THREADS": "1"})  # as the product's processes; numpy is loaded later

eval_app = typer.Typer(no_args_is_help=True, help="Measure rules and assistant on files in the published formats.")
eval_app.command("quotes")(quotes)
eval_app.command("policies")(policies)
eval_app.command("understanding")(understanding)
eval_app.command("escalation")(escalation)
eval_app.command("intents")(intents)
eval_app.command("faq")(faq)
eval_app.command("counts")(counts)
eval_app.command("grounding")(grounding)
eval_app.command("dialogues")(dialogues)
eval_app.command("retrieval")(retrieval)
eval_app.command("memory")(memory)


@eval_app.callback()
def keeping(
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep the figures in the database, for Assistant, Quality.")
    ] = False,
) -> None:
    """Measure rules and assistant on files in the published formats."""
    if keep:
        wish_kept()


__all__ = ["eval_app"]
