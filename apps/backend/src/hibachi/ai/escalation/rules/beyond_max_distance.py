"""A place farther than we travel, by the distance found or as said in miles."""

import re

from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_MILES = re.compile(r"\b(\d{2,4})(?:\.\d)? ?(?:\+ ?)?(?:mi|miles?)\b")
_HOURS = re.compile(
    r"\b(\d|1\d)(?: and a half)?(?:\.\d)?(?:\+| plus| or so)? ?hours? (?:drive|driving|by car|from you|north|south|east"
    r"|each way|one way)\b"
)
_MILES_AN_HOUR = 50  # on the open road; who speaks of hours means those
_RULE_QUESTION = Cues(
    r"\b(?:max(?:imum)?|limit|radius|how far|per mile|free miles|first \d+)\b",
    r"\b(?:do|would|will) you (?:ever |even )?(?:travel|go|drive|come) (?:more than|over|beyond|past)\b",
)


def applies(situation: Situation) -> bool:
    """True when the place is known or said to be beyond `limits.max_miles`, unless only the limit is asked for."""
    if situation.miles is not None and situation.miles > situation.limits.max_miles:
        return True
    said = [int(match) for match in _MILES.findall(situation.text)]
    said += [_MILES_AN_HOUR * int(hours) for hours in _HOURS.findall(situation.text)]
    far = any(miles > situation.limits.max_miles for miles in said)
    return far and not _RULE_QUESTION.found(situation.text)


RULE = Rule(Reason.BEYOND_MAX_DISTANCE, Priority.MEDIUM, applies)
