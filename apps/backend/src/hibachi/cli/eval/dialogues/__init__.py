"""`hibachi eval dialogues PATH`: whole conversations against the real services on an embedded database.

One YAML file is one conversation; the format is described in docs/how-to/measure-the-assistant.md. Each is played
in a fresh business of its own, so that no conversation sees another's rows.
"""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from hibachi.cli.eval.dialogues.script import Script, read_scripts
from hibachi.cli.eval.dialogues.servers import servers
from hibachi.cli.eval.dialogues.stage import play
from hibachi.cli.eval.ending import finish
from hibachi.cli.eval.report import FailuresOption, Finding, MinOption, Report, words
from hibachi.platform.cache import close_redis
from hibachi.platform.db import dispose_engine
from hibachi.wiring import wire

PathArgument = Annotated[Path, typer.Argument(exists=True, help="A .yaml file, or a folder of them.")]
RepeatOption = Annotated[int, typer.Option("--repeat", min=1, help="Play each so often; all runs must pass.")]


def dialogues(
    path: PathArgument, repeat: RepeatOption = 1, floors: MinOption = None, failures: FailuresOption = None
) -> None:
    """Play conversations and compare replies and stored rows. Metric: pass."""
    scripts = read_scripts(path)
    with servers():
        wire()
        findings = asyncio.run(_played(scripts, repeat))
    share = sum(finding.passed for finding in findings) / len(findings) if findings else 0.0
    finish(Report("dialogues", findings, {"pass": share}), floors, failures, path)


async def _played(scripts: list[Script], repeat: int) -> list[Finding]:
    try:
        return [await judged(script, repeat) for script in scripts]
    finally:
        await dispose_engine()
        await close_redis()


async def judged(script: Script, repeat: int = 1) -> Finding:
    """One conversation played `repeat` times: what was not as expected in the first run that failed."""
    for _ in range(repeat):
        try:
            wrong = await play(script)
        except Exception as problem:  # one conversation that breaks off is one failure, not the end of the run
            return Finding(script.id, False, "a conversation to its end", f"{type(problem).__name__}: {problem}")
        if wrong:
            expected, got = [item.expected for item in wrong], [item.got for item in wrong]
            return Finding(script.id, False, words(expected), words(got))
    return Finding(script.id, True, "", "")
