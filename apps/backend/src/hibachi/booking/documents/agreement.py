"""The agreement on paper."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hibachi.booking.documents.strokes import signature_svg
from hibachi.booking.documents.types import AgreementPaper, Evidence
from hibachi.booking.documents.typesetting import render_pdf
from hibachi.booking.documents.words import letterhead_data, spoken_instant
from hibachi.platform.errors.base import JsonValue


def agreement_pdf(paper: AgreementPaper, printed_at: datetime) -> bytes:
    """The PDF: the text as it was shown and, when it is signed, the signature and a page of evidence.

    A signed agreement depends on its evidence alone, so it is the same whenever it is printed; `printed_at` dates an
    unsigned one. Blocks; see `render_pdf`.
    """
    data: dict[str, JsonValue] = {
        "letterhead": letterhead_data(paper.letterhead),
        "reference": paper.reference,
        "title": paper.text.title,
        "version": paper.text.version,
        "sections": [
            {"heading": section.heading, "paragraphs": [*section.paragraphs]} for section in paper.text.sections
        ],
        "ticks": [
            {"label": tick.label, "ticked": paper.evidence is not None and tick.code in paper.evidence.ticks}
            for tick in paper.text.ticks
        ],
        "evidence": _evidence(paper.evidence, paper.time_zone) if paper.evidence else None,
    }
    return render_pdf("agreement", data, paper.evidence.signed_at if paper.evidence else printed_at)


def _evidence(evidence: Evidence, time_zone: str) -> dict[str, JsonValue]:
    drawn = evidence.method == "drawn"
    signed_at = evidence.signed_at
    return {
        "signer": evidence.signer_name,
        "method": evidence.method,
        "typed": None if drawn else evidence.signature,
        "strokes": signature_svg(evidence.signature) if drawn else None,
        "signed_at": spoken_instant(signed_at, time_zone),
        "signed_at_utc": signed_at.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%d %H:%M:%S UTC"),
        "ip": evidence.ip or "not recorded",
        "user_agent": evidence.user_agent or "not recorded",
        "fingerprint": f"{evidence.text_hash[:32]} {evidence.text_hash[32:]}",
    }
