"""The house's courtesies in another tone. Only phrases without figures, rules or promises have another wording."""

from collections.abc import Mapping
from types import MappingProxyType

from hibachi.ai.agents.persona import Tone

_BRIEF = {
    "Hello! I can give you a price, check a date or answer questions about menu and allergies.": (
        "Hello. I give prices, check dates and answer questions about menu and allergies."
    ),
    "Hi there! Tell me about your party and I will work out a price, or ask me anything.": (
        "Hello. Tell me party, place and date for a price, or ask a question."
    ),
    "You are very welcome!": "You are welcome.",
    "My pleasure!": "You are welcome.",
    "Happy to help!": "You are welcome.",
    "Goodbye, and see you at the grill!": "Goodbye.",
    "Take care!": "Goodbye.",
    "Great!": "Noted.",
    "Wonderful!": "Noted.",
    "All right!": "Noted.",
    "Gladly.": "",
    "With pleasure!": "",
    "Good news: ": "",
    "I can check that for you.": "",
    "Thank you, noted.": "Noted.",
    "Thank you, I have noted how to reach you.": "Noted.",
    "All right, everything stays as it is.": "Everything stays as it is.",
    "I am sorry to hear that; thank you for telling us.": "I am sorry to hear that.",
    "That is outside what I can help with; I look after hibachi parties: ": "I only know our hibachi parties: ",
    "I am afraid I only know about our hibachi parties: ": "I only know our hibachi parties: ",
    "How many adults and children will there be?": "How many adults and children?",
    "How many guests are you expecting, and are any of them children?": "How many adults and children?",
    "What is the ZIP code of your party?": "Which ZIP code?",
    "Which ZIP code will the party be in?": "Which ZIP code?",
    "Which date do you have in mind?": "Which date?",
    "What date would suit you?": "Which date?",
    "Do you have a date in mind?": "Which date?",
    "Which start time would you like?": "Which start?",
    "Which start suits you best?": "Which start?",
}
_FORMAL = {
    "Hello! I can give you a price, check a date or answer questions about menu and allergies.": (
        "Good day. I can give you a price, check a date or answer your questions about our menu and allergies."
    ),
    "Hi there! Tell me about your party and I will work out a price, or ask me anything.": (
        "Good day. Please tell us about your party and I will work out a price, or put any question to us."
    ),
    "You are very welcome!": "You are most welcome.",
    "My pleasure!": "You are most welcome.",
    "Happy to help!": "You are most welcome.",
    "Goodbye, and see you at the grill!": "Thank you, and goodbye.",
    "Take care!": "Thank you, and goodbye.",
    "Great!": "Very well.",
    "Wonderful!": "Very well.",
    "All right!": "Very well.",
    "Gladly.": "Certainly.",
    "With pleasure!": "Certainly.",
    "Good news: ": "",
    "I can check that for you.": "I shall be pleased to check that for you.",
    "Thank you, noted.": "Thank you; it is noted.",
    "Thank you, I have noted how to reach you.": "Thank you. I have noted how we can reach you.",
    "All right, everything stays as it is.": "Very well; everything stays as it is.",
    "I am sorry to hear that; thank you for telling us.": "We regret to hear that, and thank you for telling us.",
    "That is outside what I can help with; I look after hibachi parties: ": (
        "I regret that I can only be of help with our hibachi parties: "
    ),
    "I am afraid I only know about our hibachi parties: ": (
        "I regret that I can only be of help with our hibachi parties: "
    ),
    "How many adults and children will there be?": "May I ask how many adults and children there will be?",
    "How many guests are you expecting, and are any of them children?": (
        "May I ask how many guests you expect, and whether any of them are children?"
    ),
    "What is the ZIP code of your party?": "May I ask for the ZIP code of your party?",
    "Which ZIP code will the party be in?": "May I ask for the ZIP code of your party?",
    "Which date do you have in mind?": "May I ask which date you have in mind?",
    "What date would suit you?": "May I ask which date would suit you?",
    "Do you have a date in mind?": "May I ask which date you have in mind?",
    "Which start time would you like?": "Which start time may I note for you?",
    "Which start suits you best?": "Which start time may I note for you?",
}
TONES: Mapping[Tone, Mapping[str, str]] = MappingProxyType({"warm": {}, "brief": _BRIEF, "formal": _FORMAL})


def toned(text: str, tone: Tone) -> str:
    """The text with the courtesies of a tone; what has no other wording stays as it is."""
    for phrase, other in TONES[tone].items():
        if phrase in text:
            text = text.replace(phrase, other)
    return text.strip() if TONES[tone] else text
