"""Handing e-mails to an SMTP server."""

import aiosmtplib

from hibachi.communications.types import OutgoingMail
from hibachi.integrations.smtp.mime import build
from hibachi.platform.config.groups import MailSettings
from hibachi.platform.errors import GatewayError

_TIMEOUT_SECONDS = 20.0


class SmtpMailer:
    """`Mailer` over one connection per e-mail; volumes here are small, and nothing can go stale."""

    def __init__(self, settings: MailSettings, timeout_seconds: float = _TIMEOUT_SECONDS) -> None:
        if settings.host is None:
            raise ValueError("SMTP_HOST is not set")
        self._settings = settings
        self._timeout = timeout_seconds

    async def send(self, mail: OutgoingMail) -> str:
        """See `Mailer`; answers with the server's last line, which usually holds its queue id."""
        settings = self._settings
        try:
            _refused, answer = await aiosmtplib.send(
                build(mail),
                sender=mail.sender.email,
                recipients=[mail.recipient.email],
                hostname=settings.host,
                port=settings.port,
                username=settings.username,
                password=settings.password.get_secret_value() if settings.password else None,
                start_tls=settings.starttls,
                timeout=self._timeout,
            )
        except aiosmtplib.SMTPException as problem:
            raise _gateway_error(problem) from problem
        except (OSError, TimeoutError) as problem:
            raise GatewayError("smtp", type(problem).__name__, permanent=False, code="unreachable") from problem
        return answer


def _gateway_error(problem: aiosmtplib.SMTPException) -> GatewayError:
    """5xx about sender, recipient or content is for good; refused log-ins and 4xx are not this e-mail's fault."""
    if isinstance(problem, aiosmtplib.SMTPRecipientsRefused):
        codes = [refused.code for refused in problem.recipients]
        return GatewayError("smtp", "recipient refused", permanent=all(c >= 500 for c in codes), code=str(codes[0]))
    if isinstance(problem, aiosmtplib.SMTPResponseException):
        login = isinstance(problem, aiosmtplib.SMTPAuthenticationError)
        return GatewayError(
            "smtp", f"answered {problem.code}", permanent=problem.code >= 500 and not login, code=str(problem.code)
        )
    return GatewayError("smtp", type(problem).__name__, permanent=False, code="protocol")
