"""Writes `docs/reference` and the API's description from the running code's registries, so that they cannot tell
anything else."""

import inspect
import json
import pkgutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute, APIWebSocketRoute, RouteContext, iter_route_contexts
from pydantic import SecretStr
from pydantic.fields import FieldInfo

import hibachi
from hibachi.ai.tools.registry import ALL_TOOLS
from hibachi.ai.tools.tool import Tool
from hibachi.main import create_app
from hibachi.platform.config import Settings
from hibachi.platform.config.base import SettingsGroup
from hibachi.platform.errors import AppError
from hibachi.platform.flags import BATCHES, FLAGS
from hibachi.platform.outbox.events import EVENTS, Event
from hibachi.platform.tasks import REGISTRY

_NOTICE = "Generated from the code by `make docs`; a test fails when it is stale."
_ENVELOPE = frozenset(Event.model_fields)


def pages() -> dict[str, str]:
    """Return every page of the reference by file name."""
    _import_everything()
    app = create_app()
    return {
        "settings.md": _settings_page(),
        "events.md": _events_page(),
        "flags.md": _flags_page(),
        "tasks.md": _tasks_page(),
        "errors.md": _errors_page(),
        "tools.md": _tools_page(),
        "http.md": _http_page(app),
    }


def client_pages() -> dict[str, str]:
    """Return the description of the API from which the web apps' client is generated, by file name."""
    return {"openapi.json": json.dumps(create_app().openapi(), indent=2, ensure_ascii=False) + "\n"}


def write(folder: Path, current: Mapping[str, str]) -> list[str]:
    """Write the pages that differ and return their names."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = stale(folder, current)
    for name in changed:
        (folder / name).write_text(current[name])
    return changed


def stale(folder: Path, current: Mapping[str, str]) -> list[str]:
    """Return the names of pages in `folder` that are missing or tell something else than the code."""
    return [name for name, text in current.items() if _text(folder / name) != text]


def _import_everything() -> None:
    """Registries know what was imported: import every module, so that the pages do not depend on who asks."""
    for module in pkgutil.walk_packages(hibachi.__path__, "hibachi."):
        if not module.name.startswith("hibachi.cli") and not module.name.endswith("__main__"):
            import_module(module.name)


def _settings_page() -> str:
    rows = sorted(_setting_rows(Settings))
    intro = "Read from the environment or from `.env`. A setting without a default is off or chooses the shipped fake."
    return _page("Settings", intro, ("Variable", "Default", "Meaning"), rows)


def _setting_rows(group: type[SettingsGroup]) -> Iterator[tuple[str, str, str]]:
    prefix = group.model_config.get("env_prefix", "")
    for name, field in group.model_fields.items():
        if inspect.isclass(field.annotation) and issubclass(field.annotation, SettingsGroup):
            yield from _setting_rows(field.annotation)
        else:
            yield f"`{prefix}{name}`".upper(), _default(field), field.description or ""


def _default(field: FieldInfo) -> str:
    value = field.get_default()
    if value is None:
        return ""
    return "(development only)" if isinstance(value, SecretStr) else f"`{value}`"


def _events_page() -> str:
    events = sorted((name, event) for name, event in EVENTS.items() if _ours(event.__module__))
    rows = [(f"`{name}`", _event_fields(event), _first_line(event.__doc__), _domain(event)) for name, event in events]
    intro = "Every event carries `aggregate_id`. Subscribers see the events of one aggregate in order, at least once."
    return _page("Events", intro, ("Event", "Further fields", "Meaning", "From"), rows)


def _event_fields(event: type[Event]) -> str:
    return _codes(name for name in event.model_fields if name not in _ENVELOPE)


def _flags_page() -> str:
    flags = sorted(FLAGS.values(), key=lambda flag: (BATCHES.index(flag.batch), flag.key))
    rows = [(f"`{f.key}`", f.batch, "on" if f.default else "off", _codes(f.needs), f.description) for f in flags]
    intro = "Switched per business, in the admin panel or by batch with `hibachi batches`. What is off answers 404."
    return _page("Flags", intro, ("Flag", "Batch", "Default", "Needs", "Feature"), rows)


def _tasks_page() -> str:
    tasks = sorted(((n, spec) for n, spec in REGISTRY.items() if _ours(spec.job.__module__)), key=lambda item: item[0])
    rows = [
        (f"`{name}`", spec.queue, f"every {spec.seconds:g} s" if spec.seconds else "on demand", _first_line(spec.doc))
        for name, spec in tasks
    ]
    intro = "Short jobs on Celery. They take ids, are acknowledged after they are done, and may run twice."
    return _page("Tasks", intro, ("Task", "Queue", "Runs", "Does"), rows)


def _errors_page() -> str:
    errors = {error for error in _descendants(AppError) if _ours(error.__module__)}
    rows = sorted({(f"`{e.code}`", str(e.status), e.title, _first_line(e.__doc__)) for e in errors})
    intro = "Answers of type `application/problem+json` (RFC 9457). `code` is stable; texts may change."
    return _page("Errors", intro, ("Code", "Status", "Title", "When"), rows)


def _tools_page() -> str:
    tools = sorted(ALL_TOOLS.values(), key=lambda tool: (tool.audience, tool.domain, tool.name))
    rows = [(f"`{tool.name}`", tool.audience, tool.domain, _manner(tool), tool.about) for tool in tools]
    intro = "What assistants can use. Agents of customers and language models have only those for customers."
    return _page("Tools", intro, ("Tool", "For", "Domain", "How", "Does"), rows)


def _manner(tool: Tool) -> str:
    acts = ["after a yes"] if tool.confirmed else ["writes"] if tool.writes else ["reads"]
    acts += ["on a proved booking"] if tool.proved else []
    acts += ["offered to a language model"] if tool.look_up else []
    return ", ".join([*acts, *([f"needs `{tool.need}`"] if tool.need else [])])


def _http_page(app: FastAPI) -> str:
    rows = sorted((f"`{path}`", method, summary) for method, path, summary in _routes(app))
    intro = "The whole description is in [openapi.json](../../packages/api-client/openapi.json)."
    return _page("HTTP", intro, ("Path", "Method", "Does"), rows)


def _routes(app: FastAPI) -> Iterator[tuple[str, str, str]]:
    for route in iter_route_contexts(app.routes):
        if isinstance(route.original_route, APIRoute | APIWebSocketRoute):
            for method in route.methods or {"WEBSOCKET"}:
                yield method, route.path or "", _summary(route)


def _summary(route: RouteContext) -> str:
    return _first_line(inspect.getdoc(route.endpoint) if route.endpoint else None)


def _page(title: str, intro: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"# {title}", "", intro, "", f"<!-- {_NOTICE} -->", ""]
    lines += [_row(columns), _row(["---"] * len(columns)), *(_row(row) for row in rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _codes(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _descendants(kind: type[Any]) -> Iterator[type[Any]]:
    for child in kind.__subclasses__():
        yield child
        yield from _descendants(child)


def _first_line(text: str | None) -> str:
    return (text or "").strip().split("\n", 1)[0]


def _domain(kind: type[Event]) -> str:
    return kind.__module__.split(".")[1]


def _ours(module: str) -> bool:
    """Tests register their own events, errors and tasks in the same process."""
    return module.split(".")[0] == "hibachi"


def _text(path: Path) -> str | None:
    return path.read_text() if path.exists() else None
