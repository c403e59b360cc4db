"""Proving whose a booking is, in words. None of them says whether a booking was found by what was named."""

from collections.abc import Collection

from hibachi.ai.dialogue.types import Contact
from hibachi.ai.proofs.rules import LIFE_MINUTES, masked, masked_number
from hibachi.booking.hosts.types import Way

_PHONE = "To be sure it is yours: what is the phone number on the booking, and the ZIP code of the event?"
_ZIP = "To be sure it is yours: what is the ZIP code of the event?"
TYPE_IT = "Please type the code here."
WRONG = "That is not the code I sent. Please look again, or say “send it again”."
OVER = "That code no longer works. Shall I send a new one? Say “send it again”."
TOO_MANY = "I have sent as many codes as I may for now."
OWN_NUMBER = "No code is needed for the number you are texting from: the ZIP code of the event is enough."
_MAIL_WHERE = (
    "Which e-mail address is on the booking, or what is its reference? The code goes to the address on the booking."
)
_TEXT_WHERE = (
    "Which phone number is on the booking, or what is its reference? The code goes to the number on the booking."
)


def proof_question(contact: Contact, reference: str | None, ways: Collection[Way], *, texting: bool) -> str:
    """What proves it, by every way there is: phone and ZIP, a code to the address or number on the booking.

    Who is `texting` shows the number already, so neither it nor a code to it is asked for.
    """
    ask = _ZIP if texting and contact.phone else _PHONE
    offer = _offer(contact, reference, ways, texting=texting)
    return f"{ask} {offer}" if offer else ask


def _offer(contact: Contact, reference: str | None, ways: Collection[Way], *, texting: bool) -> str:
    by_text = "sms" in ways and not texting
    if "email" not in ways:
        return _by_text_alone(contact, reference) if by_text else ""
    if reference:
        offer = f"Or say “code”, and I send one to the e-mail address on {reference}"
    elif contact.email:
        offer = f"Or say “code”, and I send one to {masked(contact.email)}, if that is the address on the booking"
    else:
        offer = "Or tell me the e-mail address or the reference of the booking, and I send a code to that address"
    return f"{offer}; say “text it”, and it goes to the phone number on the booking." if by_text else f"{offer}."


def _by_text_alone(contact: Contact, reference: str | None) -> str:
    if reference or not contact.phone:
        return "Or say “text me a code”, and it goes to the phone number on the booking."
    return f"Or say “text me a code”, and it goes to {masked_number(contact.phone)}, if that is on the booking."


def where_to(way: Way) -> str:
    """What a code is sent for is not known yet."""
    return _TEXT_WHERE if way == "sms" else _MAIL_WHERE


def no_code(way: Way | None) -> str:
    """No code was typed."""
    there = "from the text" if way == "sms" else "from the e-mail" if way else "I sent"
    return f"Please type the code of six digits {there}, or say “send it again”."


def by_code_instead(ways: Collection[Way]) -> str:
    """Phone and ZIP have proved nothing; there are codes."""
    if "email" not in ways:
        return "Say “text me a code”, and it goes to the phone number on the booking; or ask for a person."
    return "Tell me the e-mail address or the reference of the booking, and I send a code; or ask for a person."


def sent_text(asked: str, way: Way, ways: Collection[Way]) -> str:
    """A code is on its way, if there is where to; said alike whether there is or not."""
    lasts = f"it works for {LIFE_MINUTES} minutes."
    text = _texted(asked, lasts) if way == "sms" else _mailed(asked, lasts)
    if way == "sms" and "email" in ways:
        return f"{text} If the text cannot be delivered, a code goes to the e-mail address on the booking instead."
    return text


def _mailed(asked: str, lasts: str) -> str:
    if "@" in asked:
        return f"If {masked(asked)} is the address on a coming booking, a code is on its way there; {lasts}"
    named = masked_number(asked) if asked.startswith("+") else asked
    known = f"If {named} is on a coming booking" if asked.startswith("+") else f"If {named} is a coming booking"
    return f"{known}, a code is on its way to the e-mail address on it; {lasts}"


def _texted(asked: str, lasts: str) -> str:
    if asked.startswith("+"):
        number = masked_number(asked)
        return f"If {number} is on a coming booking, a text with a code is on its way to it; {lasts}"
    known = f"If {masked(asked)} is on a coming booking" if "@" in asked else f"If {asked} is a coming booking"
    return f"{known}, a text with a code is on its way to the phone number on it; {lasts}"
