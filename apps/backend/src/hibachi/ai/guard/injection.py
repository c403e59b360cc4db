"""Messages that try to steer a language model. The house brain cannot be steered, so it alone answers these."""

import re
import unicodedata

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_PATTERNS = {
    "override": r"\b(?:ignore|disregard|forget|override|bypass|skip)\b.{0,30}\b(?:previous|prior|above|earlier"
    r"|all|any|your|the"
    r"|these|those|safety)\b.{0,25}\b(?:instructions?|rules?|prompts?|directions?|guidelines?|guardrails?|programming"
    r"|restrictions?|polic(?:y|ies) you)\b",
    "new_rules": r"\b(?:new|updated|real|actual) (?:system )?(?:instructions?|prompt|directive)s?\s*(?::|are\b"
    r"|from\b)"
    r"|\bfrom now on,? you (?:are|will|must|only|answer)\b|\byour new (?:role|task|job|persona|name) is\b",
    "prompt_theft": r"\b(?:reveal|show|print|repeat|translate|output|display|leak|dump|tell me|give me"
    r"|what (?:is|are|were))\b"
    r".{0,40}\b(?:system prompt|(?:initial|hidden|secret|internal|original|system) (?:prompt|instructions?"
    r"|message|rules)"
    r"|your (?:prompt|instructions)|instructions you (?:were|have been) given|(?:text|words|everything"
    r"|content) above)\b",
    "role": r"\b(?:you are now|act as|pretend (?:to be|you are|you're)|roleplay as|simulate) (?:an? |the )?"
    r"(?:unrestricted|uncensored|different|evil|jailbroken|new ai|dan\b|developer|admin|root|system|hacker"
    r"|owner|manager)",
    "jailbreak": r"\b(?:jailbreak|do anything now|dan mode|developer mode|god mode|sudo mode|debug mode|admin mode"
    r"|no restrictions mode)\b|\bwithout (?:any )?(?:restrictions|filters?|guardrails)\b",
    "markup": r"<\|?(?:im_start|im_end|system|assistant|endoftext)\|?>|\[/?(?:INST|SYS(?:TEM)?)\]|<</?SYS>>"
    r"|(?:^|\n)\s*#{0,3}\s*(?:system|assistant)\s*(?:prompt|message)?\s*:",
    "tools": r"\b(?:call|invoke|execute) (?:the |your )?(?:\w+ )?(?:tool|function|command"
    r"|api)s?\b.{0,40}\b(?:with|to|and)\b"
    r"|\b(?:tool_call|function_call)\b",
    "encoded": r"\b(?:decode|base64|rot13)\b.{0,40}\b(?:follow|execute|obey|do what|run)\b",
}
_RULES = {name: re.compile(pattern, re.IGNORECASE | re.DOTALL) for name, pattern in _PATTERNS.items()}


def attempt(text: str) -> str | None:
    """The rule that a message breaks, None for an ordinary one."""
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return next((name for name, rule in _RULES.items() if rule.search(plain)), None)
