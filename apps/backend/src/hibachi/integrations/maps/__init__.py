"""Road distance from Google Distance Matrix or OpenRouteService.

Chosen by the setting `MAPS_PROVIDER`; without a key nothing is wired and geo's built-in estimate answers.
"""
