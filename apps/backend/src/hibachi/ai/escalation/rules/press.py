"""Journalists and other media asking in that role; having read about us is not that."""

from hibachi.ai.escalation.lexicon import HYPOTHETICAL, near
from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_MEDIA = (
    r"(?:chronicle|(?:the|ny|la|york|angeles|bay|seattle|financial) times"
    r"|mercury news|ktvu|kron|kpix|abc ?7|nbc|cbs|fox news|cnn|bloomberg|eater"
    r"|news team|associated press|"
    r"local news|tv station|sfgate|yahoo news)"
)
_CUES = Cues(
    r"\b(?:staff|freelance|features?|food) writers?\b.{0,90}\b(?:interview|story|piece|article|feature|profile)\b",
    r"\b(?:a |an |official |written )?statement (?:from|by|on|about)\b|\b(?:like|need|want|get|for) (?:a "
    r"|an |your )(?:official |written |public )?(?:statement|comment|quote) (?:for|on) (?:our|the"
    r"|my) (?:article|story|piece|paper|show|segment|readers)\b|\bchannel \d+\b"
    r"|\binterview\b.{0,30}\b(?:newspaper|magazine|radio|tv|news|podcast|paper|blog|station|article)\b"
    r"|\b(?:newspaper|magazine|radio|tv|news|podcast|station)\b.{0,30}\binterview\b",
    r"\b(?:tv|television|news|radio|documentary|film|camera) (?:show|crew|segment|station|series|program"
    r"|team|piece)\b|\b(?:newspaper|magazine|news outlet|press) (?:article|feature|story|piece|interview"
    r"|profile)\b",
    r"\b(?:reporter|journalist|correspondent|newsroom)\b.{0,40}\b(?:here|comment|question|story|interview"
    r"|speak|statement)\b|\bfeature (?:you|your (?:business|company|chef))\b.{0,20}\b(?:in|on)\b",
    r"\b(?:i'm|i am|this is|we're|we are|my name is|it's|as) .{0,40}\b(?:reporter|journalist|producer"
    r"|correspondent|editor|newspaper|"
    r"news ?(?:room|desk|station|channel)|columnist|documentary|food critic|podcast(?:er)?)\b",
    rf"\b(?:reporter|journalist|correspondent|columnist) (?:from|with|at|for|here)\b|\b(?:with|from"
    rf"|at|for) (?:the )?(?:\w+ )?{_MEDIA}\b",
    r"\b(?:writing|doing|working on|running|preparing|publishing) (?:a|an|my|our) (?:\w+ )?(?:article"
    r"|story|piece|news|segment|report|"
    r"feature|expos\w+|investigation)\b",
    r"\b(?:press|media) (?:inquiry|enquiry|contact|request|statement|interview|question|kit|comment)"
    r"|\bfor comment\b|\bon the record\b",
    r"\b(?:call|calling|contact|go|going|went|take this|tell|tip off"
    r"|reach out) (?:to )?(?:the )?(?:press|media|news|newspapers?|tv|local news|channel \d+)\b",
    r"\binterview (?:with )?(?:the|your) (?:owner|chef|founder|ceo|spokes\w+)\b|\bspokes(?:person|man"
    r"|woman)\b",
    unless=(
        r"\b(?:saw|seen|read|heard|found) (?:about )?(?:you|your|u|it|this)?.{0,25}\b(?:in|on|from"
        r"|article|about)\b.{0,25}"
        r"\b(?:news|times|chronicle|article|eater|tv|blog|podcast|post|ktvu)\b",
        r"\b(?:at|around|between|several|many|few|what|which|other|from \d|all|any|start) times\b"
        r"|\bfor the times (?:we|i|when)\b",
        r"\bparty for (?:our|the) (?:news|editor|tv|media)\b|\b(?:wife|husband|friend|sister|brother"
        r"|mom|dad) is (?:a|an) (?:reporter|journalist|producer|editor)\b",
        r"\bhosting\b.{0,40}\b(?:team|staff) (?:dinner|party)\b",
    ),
)

_REPORTER = (
    r"(?:reporters?|journalists?|correspondents?|columnists?|news ?(?:room|desk|team|crew|paper|papers"
    r"|station|outlets?)|the news"
    r"|the (?:press|media|papers?)|press|media|channel \d+|ktvu|kpix|kron|kgo|kcra|kqed|ksbw|abc ?\d*"
    r"|nbc(?: bay area)?|cbs|fox"
    r" ?\d+|cnn|npr|chronicle|mercury news|sacramento bee|(?:la|ny|the|new york|los angeles|east bay) times"
    r"|gazette|tribune"
    r"|examiner|eater|sfgate|bloomberg|reuters|associated press|herald|bay area news|tv (?:crew|station|show|segment"
    r"|team|reporter)|camera crew|film crew|radio (?:show|station|host)|magazine|documentary|podcast|producer|editor)"
)
_STORY = (
    r"(?:comments?|questions?|story|stories|pieces?|segments?|articles?|features?|featuring|interview\w*"
    r"|statements?|a word"
    r"|talk|speak|respon(?:se|d)|quote (?:from|you)|on (?:air|the record|camera)|film\w*|cover(?:ing|age)|profil\w+"
    r"|expos\w+|report(?:ing)? on|investigat\w+|looking into|deadline|publish\w*|writing|print|front page"
    r"|inquir\w+|enquir\w+)"
)
_CONCEPT = Cues(
    near(_REPORTER, _STORY, 50),
    near(
        r"(?:go|going|went|calling|call|tell|telling|tip\w*|contact\w*|take|taking|send\w*|leak\w*|hear|see"
        r"|reach\w*|bring"
        r"|email\w*)",
        r"(?:the (?:press|media|news|papers?|newspapers?|tv)|reporters?|journalists?|news (?:station|outlet)s?"
        r"|(?:local|evening) news|channel \d+)",
        25,
    ),
    r"\b(?:our|my) (?:readers|viewers|listeners|audience|publication|newsroom|editor|newspaper|magazine)\b.{0,40}"
    r"\b(?:you|your|hibachi)\b",
    unless=(
        HYPOTHETICAL,
        r"\b(?:saw|seen|read|heard|found|watched|spotted)\b.{0,60}|\b(?:for fun|gave me your|recommended"
        r"|friend|wife|husband"
        r"|sister|brother|cousin|mom|dad|boyfriend|girlfriend|roommate) \b",
        r"\b(?:dinner|party|quote|book|lunch|price|feed|how much) for (?:our|the|my|\d+|a)\b|\bmedia (?:room|wall)\b"
        r"|\bbench press\b|\bfull[- ]court press\b|\b(?:only|just) want (?:a )?(?:dinner|party|quote|price)\b"
        r"|\bmagazines?"
        r" (?:photo|worthy)\b|\b(?:social|in the) media\b|\bgood news\b|\bmy editor (?:job|friend)\b|\bnews to me\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True when the message speaks of it; what does not count is taken back by `unless`."""
    return _CUES.found(situation.text) or _CONCEPT.found(situation.text)


RULE = Rule(Reason.PRESS, Priority.HIGH, applies)
