"""How Stripe's test mode behaves, as pure steps from one object to the next."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from hibachi.integrations.stripe.bodies import DeclineBody, IntentBody, RefundBody, RefundState

CardFate = Literal["pays", "declines", "asks"]


class StripeRefusal(Exception):
    """An error answer of Stripe's API: HTTP status, `error.type`, `error.code` and message."""

    def __init__(self, status: int, kind: str, code: str | None, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.kind = kind
        self.code = code


@dataclass(frozen=True, slots=True)
class SampleCard:
    """A number of Stripe's test mode and what happens to it. `refund` are the states a refund goes through."""

    fate: CardFate
    code: str = ""
    decline_code: str | None = None
    message: str = ""
    refund: tuple[RefundState, ...] = ("succeeded",)


_DECLINED = "Your card was declined."
SAMPLE_CARDS: dict[str, SampleCard] = {
    "4242424242424242": SampleCard("pays"),
    "4000000000000002": SampleCard("declines", "card_declined", "generic_decline", _DECLINED),
    "4000000000009995": SampleCard(
        "declines", "card_declined", "insufficient_funds", "Your card has insufficient funds."
    ),
    "4000000000000069": SampleCard("declines", "expired_card", None, "Your card has expired."),
    "4000000000000127": SampleCard("declines", "incorrect_cvc", None, "Your card's security code is incorrect."),
    "4000002500003155": SampleCard("asks"),
    "4000000000007726": SampleCard("pays", refund=("pending", "succeeded")),
    "4000000000005126": SampleCard("pays", refund=("succeeded", "failed")),
}
_UNKNOWN = SampleCard("declines", "card_declined", "test_mode_live_card", "Use one of the test cards.")
_EXPIRED = SampleCard("declines", "invalid_expiry_year", None, "Your card's expiration date is in the past.")
_BAD_CVC = SampleCard("declines", "invalid_cvc", None, "Your card's security code is invalid.")
_BAD_NUMBER = SampleCard("declines", "incorrect_number", None, "Your card number is incorrect.")
_PAYABLE = ("requires_payment_method", "requires_action")


def judge_card(number: str, exp: str, cvc: str, now: datetime) -> tuple[str, SampleCard]:
    """The digits of a number and what happens to the card. `exp` is MM/YY or MM/YYYY, valid to the month's end."""
    digits = "".join(character for character in number if character.isascii() and character.isdigit())
    if len(digits) < 12 or not _luhn(digits):
        return digits, _BAD_NUMBER
    if not _in_future(exp, now):
        return digits, _EXPIRED
    if not (cvc.isascii() and cvc.isdigit() and len(cvc) in (3, 4)):
        return digits, _BAD_CVC
    return digits, SAMPLE_CARDS.get(digits, _UNKNOWN)


def _luhn(digits: str) -> bool:
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _in_future(exp: str, now: datetime) -> bool:
    month, _, year = exp.replace(" ", "").partition("/")
    if not (month.isascii() and month.isdigit() and year.isascii() and year.isdigit() and len(year) in (2, 4)):
        return False
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    return 1 <= int(month) <= 12 and (full_year, int(month)) >= (now.year, now.month)


def confirm(intent: IntentBody, digits: str, card: SampleCard, charge_id: str) -> tuple[IntentBody, str]:
    """The intent after a card was given, and the kind of event this causes. `StripeRefusal` when it is closed."""
    if intent["status"] not in _PAYABLE:
        raise StripeRefusal(400, "invalid_request_error", "payment_intent_unexpected_state", _closed(intent))
    tried = intent.copy()
    tried["payment_method"] = digits
    if card.fate == "asks":
        tried["status"], tried["last_payment_error"] = "requires_action", None
        return tried, "payment_intent.requires_action"
    if card.fate == "declines":
        return _declined(tried, card, charge_id)
    return _paid(tried, charge_id)


def authenticate(intent: IntentBody, passed: bool, charge_id: str) -> tuple[IntentBody, str]:
    """The intent after the card holder's bank was asked. `StripeRefusal` when it was not waiting for that."""
    if intent["status"] != "requires_action":
        raise StripeRefusal(400, "invalid_request_error", "payment_intent_unexpected_state", _closed(intent))
    if passed:
        return _paid(intent.copy(), charge_id)
    failed = SampleCard("declines", "payment_intent_authentication_failure", None, "The authentication failed.")
    return _declined(intent.copy(), failed, charge_id)


def cancel(intent: IntentBody) -> IntentBody:
    """The intent cancelled; `StripeRefusal` when it is paid or cancelled already."""
    if intent["status"] not in _PAYABLE:
        raise StripeRefusal(400, "invalid_request_error", "payment_intent_unexpected_state", _closed(intent))
    closed = intent.copy()
    closed["status"] = "canceled"
    return closed


def check_refund(intent: IntentBody, standing: list[RefundBody], amount: int) -> None:
    """`StripeRefusal` unless the intent is paid and the amount fits into what is left of it."""
    if intent["status"] != "succeeded":
        raise StripeRefusal(400, "invalid_request_error", "charge_not_refundable", "This payment was not successful.")
    left = intent["amount"] - sum(refund["amount"] for refund in standing if refund["status"] != "failed")
    if amount > left:
        code = "charge_already_refunded" if left == 0 else None
        raise StripeRefusal(400, "invalid_request_error", code, f"Refund amount ({amount}) is greater than {left}.")


def refund_states(intent: IntentBody) -> tuple[RefundState, ...]:
    """The states a refund of this intent goes through, by the card that paid."""
    card = SAMPLE_CARDS.get(intent["payment_method"] or "")
    return card.refund if card else ("succeeded",)


def _paid(intent: IntentBody, charge_id: str) -> tuple[IntentBody, str]:
    intent["status"], intent["amount_received"] = "succeeded", intent["amount"]
    intent["latest_charge"], intent["last_payment_error"] = charge_id, None
    return intent, "payment_intent.succeeded"


def _declined(intent: IntentBody, card: SampleCard, charge_id: str) -> tuple[IntentBody, str]:
    error: DeclineBody = {
        "type": "card_error",
        "code": card.code,
        "decline_code": card.decline_code,
        "charge": charge_id,
        "message": card.message,
    }
    intent["status"], intent["last_payment_error"] = "requires_payment_method", error
    intent["latest_charge"], intent["payment_method"] = charge_id, None
    return intent, "payment_intent.payment_failed"


def _closed(intent: IntentBody) -> str:
    return f"You cannot do this with a PaymentIntent whose status is {intent['status']}."
