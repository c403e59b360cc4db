"""One of every letter."""

from hibachi.communications.letters import (
    AccountChanged,
    BalanceDue,
    BookingCancelled,
    BookingChanged,
    BookingCode,
    BookingConfirmed,
    BookingHeldLink,
    ChefAlert,
    DepositReminder,
    HandoverNotice,
    HoldEndsSoon,
    LatePaymentRefunded,
    Letter,
    OnCallUnanswered,
    PasswordReset,
    PaymentReceived,
    RefundFailed,
    RememberedLink,
    StaffAnswer,
    StaffInvitation,
    TimeOffAsked,
    TimeOffDecided,
    WaitlistOffer,
)

EVENT, PLACE = "Saturday, July 4, 2026 at 6:00 PM", "12 Oak Street, Fremont, CA 94539"
LINK = "https://myhibachi.example/my?link=abc&x=1"


def every_letter(name: str = "Aiko") -> list[Letter]:
    """All of them, written to one person."""
    return [
        BookingHeldLink(name, "MH-2345", EVENT, PLACE, "$919.80", "$100.00", "today at 6:15 PM", "4 hours", LINK),
        HoldEndsSoon(name, "MH-2345", EVENT, "sign the agreement", "today at 6:15 PM", LINK),
        confirmed(name),
        PaymentReceived(name, "MH-2345", "balance", "$819.80", "card", "$0.00", LINK),
        BookingChanged(name, "MH-2345", EVENT, PLACE, ("Two more adults.",), "$919.80", "$819.80", LINK),
        BookingCancelled(name, "MH-2345", EVENT, "$100.00", "", "It reaches your card in a few days.", LINK),
        LatePaymentRefunded(name, "MH-2345", EVENT, "$100.00", ("Sun, Jul 5, 6 PM",), LINK),
        WaitlistOffer(name, EVENT, "10:00 PM", LINK),
        DepositReminder(name, "MH-2345", EVENT, "$100.00", "tomorrow at 6 PM", "Send it by Venmo.", LINK),
        BalanceDue(name, "MH-2345", EVENT, "$850.00", "$100.00", "$750.00", LINK),
        StaffInvitation(name, LINK, "Friday"),
        PasswordReset(name, LINK, "Friday"),
        BookingCode(name, "482913", "10 minutes"),
        AccountChanged(name, "Your password was changed.", "Friday", LINK),
        HandoverNotice("refund dispute", name, "6:05 PM", "I want my money back", LINK),
        OnCallUnanswered("a legal matter", name, "6:05 PM", "Sam Carter, Maya", LINK),
        ChefAlert(name, "MH-2345", EVENT, "Fremont", "12 adults", "a chef", "Kenji Ito is away.", True, LINK),
        TimeOffAsked(name, "Kenji Ito", "Saturday, July 4", "A wedding", "No event of theirs falls into it.", LINK),
        TimeOffDecided(name, "Saturday, July 4", "declined", "We are full that day.", "Aiko", LINK),
        RefundFailed(name, "MH-2345", "$100.00", LINK),
        RememberedLink(name, LINK),
        StaffAnswer(name, "The chef arrives at 5:30 PM."),
    ]


def confirmed(name: str = "Aiko") -> BookingConfirmed:
    """A confirmation."""
    return BookingConfirmed(
        host_name=name,
        reference="MH-2345",
        event=EVENT,
        arrival="arrives at 5:30 PM",
        place=PLACE,
        party="12 adults",
        total="$919.80",
        paid="$100.00",
        balance="$819.80",
        free_cancel_until="Tuesday, June 30",
        link=LINK,
    )
