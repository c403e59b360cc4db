"""A drawn signature: from path data of the browser to a picture that can hold nothing but strokes."""

import re

_TOKEN = re.compile(r"[MLCQZmlcqz]|-?\d{1,6}(?:\.\d{1,6})?")
_WHOLE = re.compile(r"(?:[MLCQZmlcqz]|-?\d{1,6}(?:\.\d{1,6})?|[\s,])+")
_ARGUMENTS = {"M": 2, "L": 2, "C": 6, "Q": 4, "Z": 0}
_MARGIN = 4.0
Point = tuple[float, float]


def signature_svg(path: str) -> str | None:
    """An SVG picture that fits the strokes; None when the data is not a drawable path.

    Understands M, L, C, Q and Z, absolute and relative. The path is rebuilt from parsed numbers, so the picture
    cannot contain anything else.
    """
    if not _WHOLE.fullmatch(path):
        return None
    parsed = _parse(_TOKEN.findall(path))
    if parsed is None:
        return None
    data, points = parsed
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = min(xs) - _MARGIN, min(ys) - _MARGIN
    width, height = max(xs) - left + _MARGIN, max(ys) - top + _MARGIN
    stroke = max(width, height) / 160
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:.2f} {top:.2f} {width:.2f} {height:.2f}">'
        f'<path d="{data}" fill="none" stroke="#211c18" stroke-width="{stroke:.2f}" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )


def _parse(tokens: list[str]) -> tuple[str, list[Point]] | None:
    """Absolute path data and every point it touches, control points included."""
    place = 0
    here: Point = (0.0, 0.0)
    points: list[Point] = []
    parts: list[str] = []
    command = ""
    while place < len(tokens):
        if tokens[place].isalpha():
            command, place = tokens[place], place + 1
        elif command in ("", "Z", "z"):
            return None
        count = _ARGUMENTS[command.upper()]
        numbers = tokens[place : place + count]
        if len(numbers) < count or any(number.isalpha() for number in numbers) or not (points or command in "Mm"):
            return None
        origin = here if command.islower() else (0.0, 0.0)
        touched = [(float(numbers[i]) + origin[0], float(numbers[i + 1]) + origin[1]) for i in range(0, count, 2)]
        points += touched
        here = touched[-1] if touched else here
        parts.append(command.upper() + " ".join(f"{x:.2f} {y:.2f}" for x, y in touched))
        place += count
        command = {"M": "L", "m": "l"}.get(command, command)  # further pairs after a move are lines
    return (" ".join(parts), points) if len(points) > 1 else None
