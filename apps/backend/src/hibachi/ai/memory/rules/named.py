"""What of our own tables a question names, as nodes of the graph around a person.

Occasions, places, references, sources of leads, reasons of hand-overs, agents and channels are nodes by their words;
the repository walks from those that a question says.
"""

import re

_WORD = re.compile(r"[a-z0-9][a-z0-9'-]*[a-z0-9]")
_LEAST = 3
_SAME = {
    "text": "sms", "texts": "sms", "texted": "sms", "texting": "sms", "chat": "web", "chatted": "web", "site": "web",
    "website": "website", "phone": "voice", "phoned": "voice", "called": "voice", "emailed": "email", "e-mail": "email",
    "complained": "complaint", "complain": "complaint", "refunds": "refund", "refunded": "refund",
    "discounts": "discount", "friend": "referral", "friends": "referral", "referred": "referral",
    "recommended": "referral", "bday": "birthday", "birthdays": "birthday", "price": "lead_nurturing",
    "prices": "lead_nurturing", "quote": "lead_nurturing", "menu": "menu", "dish": "menu", "dishes": "menu",
    "allergy": "allergen", "booked": "operations", "moved": "operations", "rescheduled": "operations",
}  # fmt: skip
KINDS = ("occasion", "place", "reference", "source", "reason", "agent", "channel")


def nodes_of(question: str) -> list[str]:
    """Every node a question may name; those that are not there lead nowhere."""
    words = dict.fromkeys(word for word in _WORD.findall(question.lower()) if len(word) >= _LEAST)
    meant = dict.fromkeys([*words, *(_SAME[word] for word in words if word in _SAME)])
    return [f"{kind}:{word}" for word in meant for kind in KINDS]
