"""HTTP ground: session dependencies, problem rendering, request context, limits, server-sent events."""
