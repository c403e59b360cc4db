"""What is left of an answer in a text message: something of everything that was asked."""

from hibachi.ai.compose.channel import SMS_CHARS, shortened, worded

TIP = "A tip is not included and never added by us. If you enjoyed it, 20 to 35 percent of the total is customary."
LASTS = "Cooking and show take about 90 minutes for 10 guests. " + "The chef keeps an eye on the time for you. " * 3
COMES = "The chef arrives about 30 minutes before your start to set up. Please have the space ready by then."
ASKS = "What is the ZIP code of your party?"


def test_what_is_short_stays_as_it_is() -> None:
    assert shortened(f"{TIP}\n\n{ASKS}") == f"{TIP}\n\n{ASKS}"


def test_one_long_answer_keeps_its_beginning_and_the_question() -> None:
    text = shortened(f"{LASTS}{LASTS}\n\n{ASKS}")
    assert len(text) <= SMS_CHARS
    assert text.startswith("Cooking and show take about 90 minutes")
    assert text.endswith(ASKS)


def test_of_three_answers_each_is_heard() -> None:
    text = shortened("\n\n".join([TIP, LASTS, COMES, ASKS]))
    assert len(text) <= SMS_CHARS
    assert all(part in text for part in ("A tip is not included", "90 minutes", "30 minutes before", ASKS))


def test_answers_that_cannot_be_shorter_make_a_longer_text() -> None:
    long = "Every guest has two proteins, hibachi fried rice, vegetables, a side salad and sauces, " * 2 + "and sake."
    text = shortened("\n\n".join([long, long.replace("sake", "tea"), ASKS]))
    assert "sake" in text
    assert "tea" in text
    assert text.endswith(ASKS)


def test_a_link_is_never_cut_off() -> None:
    text = f"{LASTS}{LASTS}{LASTS} Your page: http://localhost/my-booking"
    assert worded(text, "sms") == text
