"""What the staff's agents can look up. The functions are in `ai.office.tools`; here they are named once.

A name is that of the topic in `ai.office.admin_assistant`, which also tells the permission its answer asks for;
`search_documents` is the second tool of the topic `documents`, for fewer people than the first.
"""

from collections.abc import Callable

from hibachi.ai.office.admin_assistant.rules.topics import BY_NAME
from hibachi.ai.office.tools import documents, memories, money, parties, people, reports, work
from hibachi.ai.tools.tool import Tool


def _tool(name: str, function: Callable[..., object]) -> Tool:
    return Tool(name, "office", function, audience="staff", need=BY_NAME[name].need)


TOOLS = (
    _tool("takings", money.taken),
    _tool("refunds", money.given_back),
    _tool("open_deposits", money.open_deposits),
    _tool("balances", money.open_balances),
    _tool("parties", parties.parties),
    _tool("without_chef", parties.without_chef),
    _tool("chef_plan", parties.chef_plan),
    _tool("allergies", parties.allergies),
    _tool("sold", parties.came_to),
    _tool("cancelled", parties.came_to),
    _tool("leads", people.leads),
    _tool("in_line", people.in_line),
    _tool("quotes", people.quoted),
    _tool("reviews", people.rated),
    _tool("waiting", people.waiting),
    _tool("conversations", people.talks),
    _tool("find", people.somebody),
    _tool("remembered", memories.remembered),
    _tool("tasks", work.tasks),
    _tool("next_free", work.next_free),
    _tool("report", reports.report),
    _tool("documents", documents.documents),
    Tool("search_documents", "office", documents.search_documents, audience="staff", need=documents.NEED),
)
