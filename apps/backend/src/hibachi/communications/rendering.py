"""From a letter's data to text: templates are ours, data is never read as a template."""

from dataclasses import fields
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from hibachi.communications.letters import Letter
from hibachi.communications.types import RenderedMail
from hibachi.identity.businesses.types import BusinessInfo
from hibachi.platform.phone import pretty


def render(letter: Letter, business: BusinessInfo) -> RenderedMail:
    """Subject, plain text and HTML of a letter from a business. The first line of the text template is the subject."""
    data: dict[str, object] = {field.name: getattr(letter, field.name) for field in fields(letter)}
    data |= {"business": business, "phone": pretty(business.phone) if business.phone else ""}
    written = _templates().get_template(f"{letter.template}.txt").render(data)
    subject, _, text = written.partition("\n")
    html = _templates().get_template(f"{letter.template}.html").render(data | {"subject": one_line(subject)})
    return RenderedMail(one_line(subject), text.strip() + "\n", html)


def one_line(text: str) -> str:
    """Text that fits into a header: no line breaks, no control characters."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("hibachi.communications"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
