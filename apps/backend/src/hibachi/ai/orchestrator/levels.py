"""How much a reply took to find: its level, from a kept answer to a person."""

from enum import IntEnum

from hibachi.ai.types import Reply


class Level(IntEnum):
    """Each costs more than the one before, in money or in time, and is taken when that one does not do."""

    CACHE = 1
    TEMPLATE = 2
    LOOK_UPS = 3
    AGENTS = 4
    PERSON = 5


def level_of(reply: Reply, *, recalled: bool, by_model: bool) -> Level:
    """The level a reply was found at. `by_model` tells that a language model worded it or looked things up."""
    if reply.hand_over:
        return Level.PERSON
    if recalled:
        return Level.CACHE
    if len(reply.agents) > 1:
        return Level.AGENTS
    return Level.LOOK_UPS if by_model else Level.TEMPLATE
