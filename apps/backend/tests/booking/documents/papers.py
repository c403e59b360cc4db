"""Papers to render in tests."""

from dataclasses import replace
from datetime import UTC, datetime

from hibachi.booking.agreements.types import AgreementText, Section, Tick
from hibachi.booking.documents.types import (
    AgreementPaper,
    CalendarEvent,
    Evidence,
    Letterhead,
    ReceiptLine,
    ReceiptPaper,
    ReceiptPayment,
)

SIGNED_AT = datetime(2026, 6, 20, 1, 2, 3, tzinfo=UTC)
LETTERHEAD = Letterhead("My Hibachi", "(510) 555-0123", "bookings@myhibachi.example", "myhibachi.example")
DRAWN = "M10 60 C 20 10 40 10 45 60 L 60 20 l 10 40 q 10 -30 20 0 Z"
EVIDENCE = Evidence(
    signer_name="Aiko Tanaka",
    method="typed",
    signature="Aiko Tanaka",
    ticks=("read_allergens", "no_guarantee", "will_tell"),
    signed_at=SIGNED_AT,
    ip="203.0.113.9",
    user_agent="Mozilla/5.0",
    text_hash="ab" * 32,
)
AGREEMENT = AgreementPaper(
    letterhead=LETTERHEAD,
    reference="MH-7K3Q9",
    text=AgreementText(
        version="1",
        title="Event agreement",
        sections=(Section("Your event", ("Between us and Aiko.", "The total is $919.80.")),),
        ticks=(Tick("read_allergens", "I have read this."), Tick("no_guarantee", "I accept that.")),
    ),
    time_zone="America/Los_Angeles",
    evidence=EVIDENCE,
)
RECEIPT = ReceiptPaper(
    letterhead=LETTERHEAD,
    reference="MH-7K3Q9",
    host_name="Aiko Tanaka",
    event="Saturday, July 4, 2026 at 6:00 PM",
    place="Fremont, CA 94539",
    lines=(ReceiptLine("Adults", "12", 5500, 66_000), ReceiptLine("Travel", "32.4 mi", 200, 6_480, "30 mi free")),
    total_cents=72_480,
    tax_contained_cents=6_136,
    tax_rate="10.25",
    payments=(ReceiptPayment(SIGNED_AT, "Deposit", "Card", 10_000),),
    balance_cents=62_480,
    issued_at=SIGNED_AT,
    time_zone="America/Los_Angeles",
)
EVENT = CalendarEvent(
    uid="01890000-0000-7000-8000-000000000000@hibachi",
    sequence=2,
    summary="Hibachi at home",
    description="Booking MH-7K3Q9\nBalance $819.80; bring an appetite",
    location="12 Oak Street, Fremont, CA 94539",
    starts_at=datetime(2026, 7, 5, 1, tzinfo=UTC),
    ends_at=datetime(2026, 7, 5, 2, 45, tzinfo=UTC),
    time_zone="America/Los_Angeles",
    changed_at=SIGNED_AT,
    cancelled=False,
    organiser_name="My Hibachi",
    organiser_email="bookings@myhibachi.example",
    url="https://myhibachi.example/my/booking",
)


def named(text: str) -> AgreementPaper:
    """An agreement in which a person typed this text wherever a person can type."""
    evidence = replace(EVIDENCE, signer_name=text, signature=text, user_agent=text, ip=text)
    sections = (Section(text, (text,)),)
    return replace(AGREEMENT, text=replace(AGREEMENT.text, title=text, sections=sections), evidence=evidence)
