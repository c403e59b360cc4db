"""Playing one conversation in a fresh business and looking at what came of it."""

import re
from dataclasses import dataclass

from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import found
from hibachi.cli.eval.dialogues.rows import differences
from hibachi.cli.eval.dialogues.script import Expected, Known, Script, aware
from hibachi.cli.eval.dialogues.talk import Heard, Talk
from hibachi.platform import clock
from hibachi.platform.db import reading
from hibachi.platform.ids import new_id


@dataclass(frozen=True, slots=True)
class Wrong:
    """One expectation that was not met."""

    expected: str
    got: str


async def play(script: Script) -> list[Wrong]:
    """Everything that was not as the script expects, in the order of the turns."""
    with clock.pinned(script.now):
        world = await found(eval_business(f"eval-{new_id().hex[-12:]}"))
        talk = Talk(world.business_id, script.customer or Known())
        await talk.begin(script.channel, script.customer)
    wrong: list[Wrong] = []
    now = script.now
    for number, turn in enumerate(script.turns, start=1):
        now = aware(turn.now) if turn.now else now
        with clock.pinned(now):
            heard = await talk.turn(turn, f"turn-{number}")
        wrong += [Wrong(f"turn {number}: {text}", heard.text) for text in missed(turn.expect, heard)]
    with clock.pinned(now):
        async with reading(world.business_id) as session:
            wrong += [Wrong(expected, got) for expected, got in await differences(session, script.final)]
    return wrong


def missed(expected: Expected, heard: Heard) -> list[str]:
    """What a reply should have been and was not, in words."""
    found = [f"agents {expected.agents}, not {list(heard.agents)}"] if set(expected.agents) - set(heard.agents) else []
    found += ["an answer without failing"] if heard.failed else []
    found += [f"no tool {tool!r}, which none of its agents declares" for tool in heard.undeclared]
    found += [f"say {text!r}" for text in expected.say if not says(heard.text, text)]
    found += [f"not say {text!r}" for text in expected.not_say if says(heard.text, text)]
    if expected.escalated is not None and expected.escalated != heard.escalated:
        found.append(f"escalated {expected.escalated}")
    return found


def says(text: str, wanted: str) -> bool:
    """A case-sensitive part of the text, or a pattern after "re:"."""
    return re.search(wanted[3:].strip(), text) is not None if wanted.startswith("re:") else wanted in text
