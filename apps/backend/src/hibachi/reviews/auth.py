"""Who may call the review endpoints."""

from hibachi.identity.auth import PublicCaller

Public = PublicCaller
