"""What a booking has been paid towards its total.

Called by deposits, cancellation, papers and views. Announces nothing.
"""
