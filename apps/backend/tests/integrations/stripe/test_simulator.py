"""Test cards behave as in Stripe's test mode."""

from datetime import UTC, datetime

import pytest

from hibachi.integrations.stripe.simulator import judge_card

NOW = datetime(2026, 7, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("number", "exp", "cvc", "outcome"),
    [
        ("4242 4242 4242 4242", "12/34", "123", "pays"),
        ("4242424242424242", "07/26", "1234", "pays"),
        ("4242424242424242", "12 / 2034", "123", "pays"),
        ("4242424242424242", "06/26", "123", "invalid_expiry_year"),
        ("4242424242424242", "13/34", "123", "invalid_expiry_year"),
        ("4242424242424242", "", "123", "invalid_expiry_year"),
        ("4242424242424242", "12/34", "12", "invalid_cvc"),
        ("4242424242424242", "12/34", "abc", "invalid_cvc"),
        ("4242424242424241", "12/34", "123", "incorrect_number"),
        ("4242", "12/34", "123", "incorrect_number"),
        ("", "12/34", "123", "incorrect_number"),
        ("4000000000000002", "12/34", "123", "generic_decline"),
        ("4000000000009995", "12/34", "123", "insufficient_funds"),
        ("4000000000000069", "12/34", "123", "expired_card"),
        ("4000002500003155", "12/34", "123", "asks"),
        ("5555555555554444", "12/34", "123", "test_mode_live_card"),
    ],
)
def test_a_card(number: str, exp: str, cvc: str, outcome: str) -> None:
    _digits, card = judge_card(number, exp, cvc, NOW)
    assert (card.decline_code or card.code or card.fate) == outcome
