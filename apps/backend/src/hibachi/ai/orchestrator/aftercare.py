"""What a turn leaves behind for the team: leads, follow-ups, callbacks, complaints, hand-overs."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from hibachi.ai.dialogue.acts import Acts
from hibachi.ai.dialogue.types import State
from hibachi.ai.ports import Desk, Terms
from hibachi.ai.types import HandOver
from hibachi.ai.understanding.types import Understanding

_CORPORATE = re.compile(
    r"\b(?:corporate|company(?:'s)?|office (?:party|lunch|dinner|event)|for (?:the|our|my) (?:office|company"
    r"|team at work)"
    r"|employees|co-?workers|clients?' (?:dinner|lunch|event)|team (?:lunch|dinner|building|event|party)"
    r"|work (?:party|event))\b"
)
_FOLLOW_UP = timedelta(hours=24)
_DUE = {"urgent": timedelta(minutes=10), "high": timedelta(hours=1), "medium": timedelta(hours=4)}


async def look_after(
    desk: Desk, terms: Terms, said: Understanding, before: State, state: State, now: datetime
) -> State:
    """Keep who may book as a lead; give large and corporate parties with a price to a person as well."""
    priced, given = state.quote_id != before.quote_id, state.contact != before.contact
    if state.contact.reachable and (priced or given or state.bookings != before.bookings):
        value = state.quoted_cents or 0
        lead_id = await desk.lead(state.lead_id, state.contact, value, state.wanted.day)
        state = replace(state, lead_id=lead_id)
    large = state.wanted.seats > terms.policy.follow_up_above_guests
    if _CORPORATE.search(said.plain):
        state = replace(state, occasion="corporate")
    if state.quote_id and (large or state.occasion == "corporate"):
        kind = "A party above the usual size" if large else "A corporate party"
        note = f"{kind}: {state.wanted.seats} guests in {state.wanted.zip or state.wanted.city}."
        await desk.task("follow_up", note, now + _FOLLOW_UP, state.contact)
    return state


async def promise(desk: Desk, said: Understanding, acts: Acts, state: State, over: HandOver, now: datetime) -> None:
    """What a hand-over promises becomes a task; a wished-for hour is its due time."""
    due = now + _DUE.get(over.priority, _FOLLOW_UP)
    if acts.callback and said.entities.clock:
        wished = datetime.combine(said.entities.day or now.date(), said.entities.clock, now.tzinfo)
        due = wished if wished > now else due
    kind = "callback" if acts.callback else "escalation"
    await desk.task("callback" if kind == "callback" else "escalation", summary(state, said, over), due, state.contact)


def summary(state: State, said: Understanding, over: HandOver) -> str:
    """What a colleague needs to know at a glance: why, who, which party, what was said last."""
    wanted = state.wanted
    lines = [f"Why: {over.reason.value.replace('_', ' ')}"]
    if state.contact.name or state.contact.reachable:
        reach = ", ".join(part for part in (state.contact.phone, state.contact.email) if part)
        lines.append(f"Who: {' '.join(part for part in (state.contact.name, reach) if part)}")
    if wanted.adults:
        when = f" on {wanted.day:%Y-%m-%d}" if wanted.day else ""
        at = f" at {wanted.slot:%H:%M}" if wanted.slot else ""
        party = f"{wanted.adults} adults, {wanted.children} children, {wanted.toddlers} toddlers"
        lines.append(f"Party: {party} in {wanted.zip or wanted.city or 'an unknown place'}{when}{at}")
    if state.quoted_cents is not None:
        lines.append(f"Quoted: {state.quoted_cents / 100:,.2f} dollars")
    if state.allergens:
        lines.append(f"Allergies: {', '.join(state.allergens)}")
    lines += [f"Said last: {said.text}", f"Next step: {_NEXT.get(over.reason.value, 'answer in the conversation')}"]
    return "\n".join(lines)


_NEXT = {
    "allergic_reaction": "call at once, keep the event's records",
    "food_poisoning": "call at once, keep the event's records",
    "injury": "call at once, tell the insurer",
    "late_chef": "call the chef, then the host",
    "severe_allergy": "speak about the allergy before anything is booked",
    "short_notice": "look for a chef for that day",
    "beyond_max_distance": "decide whether we drive that far, and the fee",
    "discount_request": "decide on the wish for a lower price",
    "large_party": "plan chefs and price together with the host",
    "custom_pricing": "prepare a price of their own",
    "indoor_cooking": "ask for photos of the room and its ventilation",
    "refund_dispute": "check the payments, then call",
    "angry_complaint": "call, apologise, make it good",
}
