"""Refusals of the catalog."""

from hibachi.catalog.types import Problem
from hibachi.platform.errors import Conflict, Forbidden, Invalid, NotFound, Unavailable
from hibachi.platform.errors.base import JsonValue


class InvalidQuote(Invalid):
    """A party or menu choice that breaks at least one rule; `problems` holds all of them."""

    code = "invalid_quote"
    title = "This party or menu choice cannot be priced"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(
            " ".join(problem.message for problem in problems),
            field=problems[0].field,
            rule=problems[0].rule,
            errors=as_errors(problems),
        )
        self.problems = problems


class NoPriceBook(Unavailable):
    """The business sells nothing yet: no version was ever published."""

    code = "no_price_book"
    title = "No price book is in force"


class PriceBookNotFound(NotFound):
    """No such version in this business."""

    code = "price_book_not_found"
    title = "There is no such price book"


class PriceBookPublishedAlready(Conflict):
    """A published version is history; changes go into a new draft."""

    code = "price_book_published"
    title = "This version is published and can no longer be changed"


class NothingToApprove(Conflict):
    """Nobody asked for the publication of this draft, or it was changed since."""

    code = "nothing_to_approve"
    title = "Nobody has asked to publish this draft"


class SecondPersonNeeded(Forbidden):
    """Whoever wrote a draft or asked for its publication cannot approve it."""

    code = "second_person_needed"
    title = "A second person has to approve this"


class PersonNeeded(Forbidden):
    """An API key stands for no person, so it can neither write prices nor be the second person."""

    code = "person_needed"
    title = "Prices are changed by people, not by API keys"


class InvalidPriceBook(Invalid):
    """The draft breaks rules; `errors` names them all."""

    code = "invalid_price_book"
    title = "This price book cannot be sold from"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(problem.message for problem in problems), errors=as_errors(problems))
        self.problems = problems


def as_errors(problems: tuple[Problem, ...]) -> list[dict[str, JsonValue]]:
    """Problems as members of a problem document."""
    return [{"field": one.field, "rule": one.rule, "message": one.message} for one in problems]
