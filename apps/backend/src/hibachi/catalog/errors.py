"""Refusals of the catalog."""

from hibachi.catalog.types import Problem


class InvalidQuote(ValueError):
    """A party or menu choice that breaks at least one rule; `problems` holds all of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems
