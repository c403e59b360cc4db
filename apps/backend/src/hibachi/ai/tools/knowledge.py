"""Articles."""

from pydantic import Field

from hibachi.ai.grounding.rules import facts_of
from hibachi.ai.ports import House
from hibachi.ai.tools.tool import Arguments, Looked, looking


class Question(Arguments):
    """A question in few words."""

    question: str = Field(min_length=3, max_length=300)


async def look_up(house: House, asked: Question) -> Looked:
    """Find the article that answers a question about prices, rules, set-up, food, payment or the evening."""
    found = await house.article(asked.question)
    if found is None:
        return Looked("Nothing was found.", found=False)
    return Looked(found.answer, facts_of(found.answer, f"article:{found.slug}"), (found.slug,))


TOOLS = (looking("search_knowledge", "knowledge", look_up, House.article),)
