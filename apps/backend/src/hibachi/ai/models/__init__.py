"""Language models behind one small port: the chain of models, wrappers around it, budgets, prices, the record of calls.

Called by the orchestrator for wording and look-ups, and by the staff's cost screens. Without a configured model
nothing here runs: the house brain answers alone. Announces nothing.
"""
