"""Errors of notices."""

from hibachi.platform.errors import Invalid


class NoticeNotOffered(Invalid):
    """Letters of this kind are not for the caller's role."""

    code = "notice_not_offered"
    title = "Your role does not get these letters"
