"""`hibachi business`: founding and listing businesses."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic import EmailStr, TypeAdapter, ValidationError

from hibachi.booking.stations.types import NewStation
from hibachi.cli.founding.service import NewBusiness, found_business
from hibachi.cli.founding.terms import BadTerms, Terms, as_yaml, read_terms, shipped_terms
from hibachi.cli.work import outside_business
from hibachi.identity.businesses.service import all_businesses
from hibachi.platform.phone import to_e164

app = typer.Typer(no_args_is_help=True, help="Found businesses (brands) and list them.")
_EMAIL = TypeAdapter(EmailStr)
TimeZone = Annotated[str, typer.Option(help="Name such as America/Los_Angeles.")]


@app.command("list")
def show() -> None:
    """Show every business with its host names."""
    for business in outside_business(all_businesses):
        typer.echo(f"{business.slug:24} {business.name:24} {', '.join(business.hosts) or '(no host name)'}")


@app.command("terms")
def terms() -> None:
    """Print the shipped prices, booking terms and travel prices as YAML, to edit and give to `create --terms`."""
    typer.echo(as_yaml(shipped_terms()), nl=False)


@app.command()
def create(
    slug: Annotated[str, typer.Argument(help="Short name for commands and addresses: letters, digits, hyphens.")],
    name: Annotated[str, typer.Option(help="Name that guests read.")],
    email: Annotated[str, typer.Option(help="Address that guests write to.")],
    host: Annotated[list[str], typer.Option(help="Host name of its site; repeat for several.")],
    time_zone: TimeZone,
    station: Annotated[str, typer.Option(help="Name of the first station.")],
    station_zip: Annotated[str, typer.Option(help="ZIP code that its chefs set out from.")],
    owner_email: Annotated[str, typer.Option(help="Who is invited as owner.")],
    owner_name: Annotated[str, typer.Option(help="The owner's name.")],
    phone: Annotated[str, typer.Option(help="Number that guests call.")] = "",
    grills: Annotated[int, typer.Option(help="Grills of the first station.")] = 1,
    terms_file: Annotated[
        Path | None, typer.Option("--terms", help="YAML with price_book, policy, travel; default: the shipped ones.")
    ] = None,
) -> None:
    """Found a business: names, prices, first station, the owner's invitation. Repeating it does what is missing."""
    found = _terms(terms_file)
    wanted = NewBusiness(
        slug=slug,
        name=name,
        email=_email(email, "--email"),
        phone=_phone(phone),
        hosts=host,
        time_zone=time_zone,
        owner_email=_email(owner_email, "--owner-email"),
        owner_name=owner_name,
        station=NewStation(station, station_zip, time_zone, grills, found.travel),
        terms=found,
    )
    for line in outside_business(lambda: found_business(wanted)):
        typer.echo(line)


def _terms(path: Path | None) -> Terms:
    try:
        return read_terms(path)
    except BadTerms as problem:
        raise typer.BadParameter(str(problem), param_hint="--terms") from None


def _email(text: str, option: str) -> str:
    try:
        return str(_EMAIL.validate_python(text))
    except ValidationError as problem:
        raise typer.BadParameter(problem.errors()[0]["msg"], param_hint=option) from None


def _phone(text: str) -> str:
    try:
        return to_e164(text) if text else ""
    except ValueError:
        raise typer.BadParameter("not a phone number", param_hint="--phone") from None
