"""Refusals of the catalog."""

from hibachi.catalog.types import Problem
from hibachi.platform.errors import Invalid


class InvalidQuote(Invalid):
    """A party or menu choice that breaks at least one rule; `problems` holds all of them."""

    code = "invalid_quote"
    title = "This party or menu choice cannot be priced"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(
            " ".join(problem.message for problem in problems),
            field=problems[0].field,
            rule=problems[0].rule,
            errors=[{"field": one.field, "rule": one.rule, "message": one.message} for one in problems],
        )
        self.problems = problems
