"""Names of months and days of the week, with how they are shortened, for patterns over plain text."""

import calendar

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
DAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)} | {"sat": 5, "sun": 6, "wed": 2}
MONTH = "|".join(sorted((m for m in MONTHS if m != "may"), key=len, reverse=True)) + "|may"
DAY = "|".join(sorted(DAYS, key=len, reverse=True))
