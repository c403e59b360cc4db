"""Situations at the fake card form."""

import pytest

from tests.payments.world import VISA, World

CARD = {"card_number": VISA, "exp": "12/39", "cvc": "123"}


def _intent(secret: str) -> str:
    return "/api/v1/dev/stripe/payment_intents/" + secret.split("_secret_")[0]


async def test_a_declined_card_says_why(world: World) -> None:
    secret = str((await world.placed()).client_secret)
    details = CARD | {"client_secret": secret, "card_number": "4000000000009995"}
    answer = await world.client.post(f"{_intent(secret)}/confirm", json=details)
    assert answer.json() == {
        "status": "requires_payment_method",
        "error": {
            "code": "card_declined",
            "decline_code": "insufficient_funds",
            "message": "Your card has insufficient funds.",
        },
    }


async def test_the_secret_of_another_charge_opens_nothing(world: World) -> None:
    secret, other = str((await world.placed()).client_secret), str((await world.placed(500, "tip")).client_secret)
    answer = await world.client.post(f"{_intent(secret)}/confirm", json=CARD | {"client_secret": other})
    assert (answer.status_code, answer.json()["code"]) == (404, "no_such_intent")


async def test_a_paid_charge_cannot_be_paid_again(world: World) -> None:
    secret = str((await world.placed()).client_secret)
    answers = [
        await world.client.post(f"{_intent(secret)}/confirm", json=CARD | {"client_secret": secret}) for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [200, 409]
    assert answers[1].json()["code"] == "intent_closed"


@pytest.mark.parametrize("intent", ["pi_fake_0", "x%00y", "pi_fake_" + "0" * 24])
async def test_unknown_charges(world: World, intent: str) -> None:
    details = CARD | {"client_secret": "x"}
    answer = await world.client.post(f"/api/v1/dev/stripe/payment_intents/{intent}/confirm", json=details)
    assert answer.status_code in (404, 422)
