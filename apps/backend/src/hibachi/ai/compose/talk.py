"""Greetings, thanks, apologies, hand-overs."""

from dataclasses import replace
from datetime import date

from hibachi.ai.compose.wording import day_text, pick
from hibachi.ai.escalation.types import Priority, Reason
from hibachi.ai.figures import clock_text
from hibachi.ai.types import Reply
from hibachi.ai.understanding.told import tells_how_it_went
from hibachi.ai.understanding.types import Entities, Understanding

EMERGENCY = "If anyone is in danger, please call 911 first."
_CARE = frozenset({Reason.ALLERGIC_REACTION, Reason.INJURY, Reason.FOOD_POISONING})
_OPENINGS = {
    Reason.HUMAN_REQUEST: "Of course.",
    Reason.SEVERE_ALLERGY: "Thank you for telling me; an allergy this serious belongs with a person, not with me.",
    Reason.DISCOUNT_REQUEST: "I cannot change prices myself, but I will pass your wish on.",
    Reason.CUSTOM_PRICING: "For a group like yours a price of its own is possible.",
    Reason.LARGE_PARTY: "A party this large needs some planning together.",
    Reason.INDOOR_COOKING: "Cooking indoors has to be approved by our team first.",
    Reason.BEYOND_MAX_DISTANCE: "That is farther than I can book by myself.",
    Reason.SHORT_NOTICE: "That is sooner than I can book by myself, so a person has to see whether a chef can make it.",
    Reason.LATE_CHEF: "I am sorry you are waiting. I am alerting our team about your chef right now.",
    Reason.REFUND_DISPUTE: "I am sorry about the trouble with your payment; a person will look at it.",
    Reason.ANGRY_COMPLAINT: "I am truly sorry. This should not have happened, and a person needs to hear it.",
    Reason.LOW_CONFIDENCE: "I do not want to guess here.",
}


_I_AM = "I am the assistant of the house"
CONTACT_NOTED = "Thank you, I have noted how to reach you."


def hand_over_text(reason: Reason, promise: str) -> str:
    """Care first, then who takes over and when."""
    if reason in _CARE:
        return f"I am very sorry. {EMERGENCY} {promise}"
    return f"{_OPENINGS.get(reason, 'Thank you for telling me; a person on our team takes this from here.')} {promise}"


def promise_text(priority: Priority, *, office_open: bool) -> str:
    """What is promised: who answers, and when, as far as office hours allow."""
    if priority is Priority.URGENT:
        return "A person on our team has been alerted and answers you here right away."
    if office_open:
        return "A person on our team takes over this conversation and answers you here shortly."
    return (
        "Our team is out of the office right now; a person answers you here as soon as one can, in the morning at the"
        " latest."
    )


def with_call(reply: Reply, entities: Entities, today: date) -> Reply:
    """A hand-over that promises a call, at the wished-for time when one was named."""
    day = f" on {day_text(entities.day, today)}" if entities.day else ""
    at = f" at {clock_text(entities.clock)}" if entities.clock else ""
    when = f"{day}{at}" or " as soon as possible"
    return replace(reply, text=f"Of course. I have asked our team to call you{when}. You can also write here any time.")


def introduced(text: str, name: str) -> str:
    """Who is speaking, by the name the business gave."""
    return text.replace(_I_AM, f"I am {name}, the assistant of the house")


def smalltalk_text(said: Understanding, seed: int) -> str:
    """An answer to a greeting, thanks or a question about ourselves."""
    text = said.plain
    if any(word in text for word in ("thank", "appreciate", "cheers")):
        return pick(seed, "You are very welcome!", "My pleasure!", "Happy to help!")
    if tells_how_it_went(text):
        return pick(
            seed,
            "That is wonderful to hear, thank you for telling us!",
            "Thank you, that is lovely to read! Come back any time.",
        )
    if any(
        word in text
        for word in (
            "bot",
            "robot",
            "machine",
            "real person",
            "human",
            "automated",
            "who are you",
            "your name",
            "real",
            " ai",
        )
    ):
        return f"{_I_AM}: I know prices, dates, menus and allergens, and a person is one message away."
    if any(word in text for word in ("bye", "see you", "good night", "take care")):
        return pick(seed, "Goodbye, and see you at the grill!", "Take care!")
    if said.plain.startswith(("hi", "hello", "hey", "good", "howdy", "greet", "yo", "sup")):
        return pick(
            seed,
            "Hello! I can give you a price, check a date or answer questions about menu and allergies.",
            "Hi there! Tell me about your party and I will work out a price, or ask me anything.",
        )
    return pick(seed, "Great!", "Wonderful!", "All right!")


def out_of_scope_text(seed: int) -> str:
    """A polite limit."""
    return pick(
        seed,
        "That is outside what I can help with; I look after hibachi parties: prices, dates, menus and allergens.",
        "I am afraid I only know about our hibachi parties: prices, dates, menus and allergens.",
    )


def unknown_text(seed: int) -> str:
    """We do not know, and say so."""
    return pick(
        seed,
        "I do not have a sure answer to that.",
        "I am not certain about that, and I would rather not guess.",
    )


PERSON_OFFER = "Shall I pass this on to a person on our team?"
CALM_AGAIN = "I hear that I am not helping you well."
CALM = "I am sorry this is frustrating. Let me try to help: tell me what you need."
NOTED = "I have written it down for our team, and somebody looks into it."
APOLOGY = "I am sorry to hear that; thank you for telling us."
SPANISH = "Lo siento, por ahora solo respondo en inglés. ¿Quiere que le atienda una persona de nuestro equipo?"
FOREIGN = "I can only answer in English for now. Shall I pass you on to a person on our team?"
UNKNOWN_ZIP = "I do not know this ZIP code. Could you check it for me?"
