"""Append-only double-entry ledger: every happening with money is one balanced transaction.

Written by payments and refunds only; read by reconciliation and reports.
"""
