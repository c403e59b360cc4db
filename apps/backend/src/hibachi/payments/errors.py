"""Errors of payments."""

from hibachi.platform.errors import AppError, Conflict, Invalid, NotFound, Unavailable


class PaymentNotFound(NotFound):
    """No such payment of this business."""

    code = "payment_not_found"
    title = "There is no such payment"


class RefundNotFound(NotFound):
    """No such refund of this business."""

    code = "refund_not_found"
    title = "There is no such refund"


class InvalidAmount(Invalid):
    """A sum of money is not positive."""

    code = "invalid_amount"
    title = "The amount must be more than zero"


class PaymentClosed(Conflict):
    """The payment is paid, failed or cancelled and cannot be tried again."""

    code = "payment_closed"
    title = "This payment is closed"


class OverRefund(Conflict):
    """More would be given back than was paid; data: `refundable_cents`."""

    code = "over_refund"
    title = "More than what was paid cannot be refunded"


class NotManualRefund(Conflict):
    """Only a refund that waits for a person can be reported as paid."""

    code = "not_manual_refund"
    title = "This refund does not wait for a person"


class NotFailedRefund(Conflict):
    """Only a refund that failed, and that nobody has dealt with yet, can be tried again or paid by hand."""

    code = "not_failed_refund"
    title = "This refund does not wait to be tried again"


class PaymentsUnavailable(Unavailable):
    """The card provider does not answer; the same request may be repeated safely."""

    code = "payments_unavailable"
    title = "Card payments are not available at the moment"


class PaymentRefused(Conflict):
    """The card provider refuses to open this charge at all."""

    code = "payment_refused"
    title = "The card provider refused this payment"


class ChargeMismatch(Conflict):
    """The provider's charge is not the one on our record, or has another amount: a person must look."""

    code = "charge_mismatch"
    title = "The provider's charge does not match the payment"


class WebhooksOff(NotFound):
    """No signing secret is configured, so nothing that arrives could be trusted."""

    code = "webhooks_off"
    title = "This webhook is switched off"


class BadSignature(AppError):
    """The signature is missing, wrong or too old, or the body is no event."""

    status = 400
    code = "bad_signature"
    title = "The signature of this event is not valid"
