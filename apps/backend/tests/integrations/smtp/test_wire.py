"""The SMTP gateway against a real server on this machine."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from hibachi.communications.types import Attachment, OutgoingMail, Recipient, RenderedMail
from hibachi.integrations.smtp.gateway import SmtpMailer
from hibachi.platform.config.groups import MailSettings
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id
from tests.integrations.smtp.server import Inbox, smtp_server

MAIL = OutgoingMail(
    message_id="<0189@my.example>",
    business_id=new_id(),
    sender=Recipient("bookings@my.example", "My Hibachi, Fremont"),
    reply_to="hello@my.example",
    recipient=Recipient("aiko@example.com", "Aiko Ōtani"),
    content=RenderedMail("Confirmed: 6 PM – hibachi", "Plain text – with a dash\n", "<p>HTML</p>"),
    attachments=(
        Attachment("agreement.pdf", "application/pdf", b"%PDF-1.7 \x00\xff"),
        Attachment("event.ics", "text/calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    ),
)


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    with smtp_server() as running:
        yield running


def _mailer(port: int) -> SmtpMailer:
    return SmtpMailer(MailSettings(host="127.0.0.1", port=port, starttls=False), timeout_seconds=3)


class TestSending:
    async def test_everything_arrives_as_it_was_written(self, inbox: Inbox) -> None:
        assert "7F3A" in await _mailer(inbox.port).send(MAIL)
        (mail,) = inbox.mails
        assert mail["From"] == '"My Hibachi, Fremont" <bookings@my.example>'
        assert mail["To"] == "Aiko Ōtani <aiko@example.com>"
        assert (mail["Subject"], mail["Message-ID"]) == ("Confirmed: 6 PM – hibachi", "<0189@my.example>")
        assert (mail["Reply-To"], mail["Auto-Submitted"]) == ("hello@my.example", "auto-generated")
        plain, html = mail.get_body(("plain",)), mail.get_body(("html",))
        assert plain is not None
        assert html is not None
        assert plain.get_content().strip() == "Plain text – with a dash"
        assert html.get_content().strip() == "<p>HTML</p>"
        files = {part.get_filename(): part.get_payload(decode=True) for part in mail.iter_attachments()}
        assert files == {file.filename: file.content for file in MAIL.attachments}

    async def test_a_name_cannot_add_headers(self, inbox: Inbox) -> None:
        odd = replace(MAIL, recipient=Recipient("aiko@example.com", "Aiko\r\nBcc: all@example.com"))
        await _mailer(inbox.port).send(odd)
        assert inbox.mails[0]["Bcc"] is None


class TestFailing:
    @pytest.mark.parametrize(("answer", "permanent"), [("550 no such user", True), ("450 mailbox busy", False)])
    async def test_a_refused_recipient(self, inbox: Inbox, answer: str, permanent: bool) -> None:
        inbox.answers["aiko@example.com"] = answer
        with pytest.raises(GatewayError) as refused:
            await _mailer(inbox.port).send(MAIL)
        assert (refused.value.permanent, refused.value.code) == (permanent, answer[:3])

    async def test_no_server(self) -> None:
        with pytest.raises(GatewayError) as refused:
            await _mailer(1).send(MAIL)
        assert not refused.value.permanent

    async def test_an_impossible_address(self, inbox: Inbox) -> None:
        with pytest.raises(GatewayError) as refused:
            await _mailer(inbox.port).send(replace(MAIL, recipient=Recipient("a@b@c")))
        assert refused.value.permanent
        assert inbox.mails == []
