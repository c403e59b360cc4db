"""Background jobs inside a test."""

from hibachi.cli.demo.jobs import run_jobs

__all__ = ["run_jobs"]
