"""The list of commands. Each is loaded when it is called, so that `hibachi up` stays small beside its children."""

from importlib import import_module

import typer
from typer.core import TyperCommand, TyperGroup

from hibachi.cli.options import DataDir
from hibachi.cli.places import DATA
from hibachi.platform.config.environment import missing_addresses, set_variables
from hibachi.platform.embedded import running_urls

# Name -> `module:attribute` of a Typer application with that one command or a group of sub-commands.
COMMANDS = {
    "up": "hibachi.cli.commands.up:app",
    "migrate": "hibachi.cli.commands.migrate:app",
    "seed": "hibachi.cli.commands.seed:app",
    "docs": "hibachi.cli.commands.docs:app",
    "batches": "hibachi.cli.commands.batches:app",
    "flags": "hibachi.cli.commands.flags:app",
    "user": "hibachi.cli.commands.user:app",
    "replay": "hibachi.cli.commands.replay:app",
    "doctor": "hibachi.cli.commands.doctor:app",
    "eval": "hibachi.cli.eval:eval_app",
    "model": "hibachi.cli.commands.model:app",
}
_STARTS_SERVERS = frozenset({"up"})


class CommandList(TyperGroup):
    """Finds commands in `COMMANDS`."""

    def list_commands(self, ctx: object) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | TyperGroup | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name].split(":")
        command = typer.main.get_command(getattr(import_module(module), attribute))
        command.name = cmd_name
        return command if isinstance(command, TyperCommand | TyperGroup) else None


app = typer.Typer(cls=CommandList, no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False)


@app.callback()
def find_running_servers(context: typer.Context, data_dir: DataDir = DATA) -> None:
    """Run and look after a Hibachi installation."""
    urls = running_urls(data_dir)
    if urls is not None and context.invoked_subcommand not in _STARTS_SERVERS:
        # So that every other command works beside a running `hibachi up`.
        set_variables(urls.variables(missing_addresses()))
