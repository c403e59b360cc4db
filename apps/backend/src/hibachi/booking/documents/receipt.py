"""The receipt on paper."""

from hibachi.booking.documents.types import ReceiptPaper
from hibachi.booking.documents.typesetting import render_pdf
from hibachi.booking.documents.words import letterhead_data, spoken_day, spoken_instant
from hibachi.platform.errors.base import JsonValue
from hibachi.platform.money import format_usd


def receipt_pdf(paper: ReceiptPaper) -> bytes:
    """The PDF: lines, the tax they contain, payments and what is still due. Blocks; see `render_pdf`."""
    data: dict[str, JsonValue] = {
        "letterhead": letterhead_data(paper.letterhead),
        "reference": paper.reference,
        "host": paper.host_name,
        "event": paper.event,
        "place": paper.place,
        "lines": [
            {
                "label": line.label,
                "note": line.note,
                "quantity": line.quantity,
                "unit": "" if line.unit_cents is None else format_usd(line.unit_cents),
                "amount": format_usd(line.amount_cents),
            }
            for line in paper.lines
        ],
        "total": format_usd(paper.total_cents),
        "tax": format_usd(paper.tax_contained_cents),
        "tax_rate": paper.tax_rate,
        "payments": [
            {
                "day": spoken_day(payment.at, paper.time_zone),
                "label": payment.label,
                "method": payment.method,
                "amount": format_usd(payment.amount_cents).replace("-", "\u2212"),
            }
            for payment in paper.payments
        ],
        "balance": format_usd(paper.balance_cents),
        "settled": paper.balance_cents <= 0,
        "issued_at": spoken_instant(paper.issued_at, paper.time_zone),
    }
    return render_pdf("receipt", data, paper.issued_at)
