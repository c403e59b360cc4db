"""What the public site needs before anybody types: brand, stations, figures.

Called by the website and the widget. Announces nothing.
"""
