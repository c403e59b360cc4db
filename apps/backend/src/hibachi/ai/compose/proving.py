"""Proving whose a booking is, in words. None of them says whether a booking was found by an address or a reference."""

from hibachi.ai.proofs.rules import LIFE_MINUTES, masked

_PHONE = "To be sure it is yours: what is the phone number on the booking, and the ZIP code of the event?"
WHERE_TO = (
    "Which e-mail address is on the booking, or what is its reference? The code goes to the address on the booking."
)
TYPE_IT = "Please type the code here."
NO_CODE = "Please type the code of six digits from the e-mail, or say “send it again”."
WRONG = "That is not the code I sent. Please look again, or say “send it again”."
OVER = "That code no longer works. Shall I send a new one? Say “send it again”."
BY_CODE_INSTEAD = "Tell me the e-mail address or the reference of the booking, and I send a code; or ask for a person."
TOO_MANY = "I have sent as many codes as I may for now."


def proof_question(email: str, reference: str | None, *, by_code: bool) -> str:
    """What proves it, by every way there is: phone and ZIP, a code to the address on the booking."""
    if not by_code:
        return _PHONE
    if reference:
        return f"{_PHONE} Or say “code”, and I send one to the e-mail address on {reference}."
    if email:
        return f"{_PHONE} Or say “code”, and I send one to {masked(email)}, if that is the address on the booking."
    return f"{_PHONE} Or tell me the e-mail address or the reference of the booking, and I send a code to that address."


def sent_text(asked: str) -> str:
    """A code is on its way, if there is where to."""
    lasts = f"it works for {LIFE_MINUTES} minutes."
    if "@" in asked:
        return f"If {masked(asked)} is the address on a coming booking, a code is on its way there; {lasts}"
    return f"If {asked} is a coming booking, a code is on its way to the e-mail address on it; {lasts}"
