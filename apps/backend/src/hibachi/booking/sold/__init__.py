"""What a booking was sold under: frozen prices, policy, place and distance.

Called by party changes, moves, cancellation, deposits and views. Announces nothing.
"""
