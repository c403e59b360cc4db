"""Who may call the knowledge endpoints."""

from hibachi.identity.auth import PublicCaller

Public = PublicCaller
