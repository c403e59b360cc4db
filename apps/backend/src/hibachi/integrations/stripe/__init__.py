"""Card payments by Stripe: the real gateway and the shipped fake that behaves like it.

Implements `payments.ports.PaymentGateway`; chosen in `wiring.py`.
"""
