"""The agents on the staff's side: they answer the team, never a customer, and work without a language model.

`admin_assistant` answers questions about the day's work and prepares tasks; its tools are in `tools`, and `retrieval`
quotes documents for it. Every figure is a fact that a service of the house computed or stands in what is quoted, is
bounded by the role and stations of who asks, and is checked as replies to customers are. Called by the panel.
"""
