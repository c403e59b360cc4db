"""Errors of agents' settings."""

from hibachi.platform.errors import Conflict, Invalid, NotFound


class AgentNotFound(NotFound):
    """No such agent in this business."""

    code = "agent_not_found"
    title = "There is no such agent"


class AgentChanged(Conflict):
    """Someone else changed the agent; `current_version` is the one to look at."""

    code = "agent_stale"
    title = "The agent was changed by someone else; please look at it again"


class AgentRefused(Invalid):
    """The settings break rules of the house; `errors` names each field and rule."""

    code = "agent_refused"
    title = "An agent cannot be set like this"


class TooManyAgents(Conflict):
    """The business has as many agents of its own as it may; `limit` says how many."""

    code = "too_many_agents"
    title = "There are as many agents of your own as there may be"


class ShippedAgent(Conflict):
    """Agents of the house can be reset or switched off, not deleted."""

    code = "shipped_agent"
    title = "This agent belongs to the house and cannot be deleted"
