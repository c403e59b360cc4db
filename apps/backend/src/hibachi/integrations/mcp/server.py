"""The protocol's side of the tools: listing and calling them for the key behind a request."""

import logging
from typing import Any

import mcp_types as protocol
import structlog
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.shared.exceptions import MCPError
from starlette.requests import Request

from hibachi.mcp import service
from hibachi.mcp.errors import UnknownTool
from hibachi.mcp.types import Offer, Outcome
from hibachi.platform.auth import Caller

log = structlog.get_logger()
Context = ServerRequestContext[dict[str, Any], Request]
_INSTRUCTIONS = (
    "Tools of a private-chef hibachi catering business: prices, free dates, holding and changing bookings. Say only"
    " figures that a tool returned. Never promise that food is free of an allergen. A tool that asks back has done"
    " nothing yet: show the person what would happen and wait for their yes."
)


def manager() -> StreamableHTTPSessionManager:
    """The transport: no sessions, one JSON answer to each request. Runs once; a new one for each start."""
    logging.getLogger("mcp").setLevel(logging.WARNING)  # it tells of every request that it ended a session
    server: Server[dict[str, Any]] = Server(
        "hibachi",
        title="Hibachi",
        version="1",
        instructions=_INSTRUCTIONS,
        get_tool_input_schema=service.schema_of,
        on_list_tools=_list,
        on_call_tool=_call,
    )
    return StreamableHTTPSessionManager(server, json_response=True, stateless=True)


def _caller(context: Context) -> Caller:
    caller = context.request.state.caller if context.request else None
    if not isinstance(caller, Caller):
        raise MCPError(protocol.INVALID_REQUEST, "Nobody is known to call")
    return caller


async def _list(context: Context, _params: protocol.PaginatedRequestParams | None) -> protocol.ListToolsResult:
    return protocol.ListToolsResult(tools=[_tool(offer) for offer in service.offered(_caller(context))])


def _tool(offer: Offer) -> protocol.Tool:
    hints = protocol.ToolAnnotations(
        read_only_hint=offer.reads, destructive_hint=offer.destroys, idempotent_hint=True, open_world_hint=False
    )
    return protocol.Tool(
        name=offer.name,
        title=offer.name.replace("_", " ").capitalize(),
        description=offer.about,
        input_schema=offer.takes,
        output_schema=offer.gives,
        annotations=hints,
    )


async def _call(context: Context, params: protocol.CallToolRequestParams) -> protocol.CallToolResult:
    try:
        outcome = await service.call(_caller(context), params.name, params.arguments or {})
    except UnknownTool as problem:
        raise MCPError(protocol.INVALID_PARAMS, problem.detail, {"code": problem.code}) from problem
    except Exception as fault:
        log.error("outside_tool_fault", exc_info=True)
        raise MCPError(protocol.INTERNAL_ERROR, "Something went wrong on our side") from fault
    return _result(outcome)


def _result(outcome: Outcome) -> protocol.CallToolResult:
    return protocol.CallToolResult(
        content=[protocol.TextContent(text=outcome.text)],
        structured_content=dict(outcome.content),
        is_error=outcome.is_error,
    )
