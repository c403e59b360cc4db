"""The list of commands. Each is loaded when it is called, so that `hibachi up` stays small beside its children."""

from importlib import import_module

import typer
from typer.core import TyperCommand, TyperGroup

from hibachi.cli.options import DataDir
from hibachi.cli.places import DATA
from hibachi.platform.config.environment import missing_addresses, set_variables
from hibachi.platform.embedded import running_urls

# Name -> `module:attribute` of a Typer application with that one command or a group of sub-commands, and its line in
# the list, so that listing the commands imports none of them.
COMMANDS = {
    "up": ("hibachi.cli.commands.up:app", "Start everything and stop it with Ctrl-C."),
    "migrate": ("hibachi.cli.commands.migrate:app", "Bring the database to the newest schema."),
    "seed": ("hibachi.cli.commands.seed:app", "Load the demo businesses."),
    "docs": ("hibachi.cli.commands.docs:app", "Write the reference and the API's description."),
    "batches": ("hibachi.cli.commands.batches:app", "Show and switch release batches."),
    "flags": ("hibachi.cli.commands.flags:app", "Show and switch single features."),
    "business": ("hibachi.cli.commands.business:app", "Found businesses and list them."),
    "station": ("hibachi.cli.commands.station:app", "Open stations."),
    "user": ("hibachi.cli.commands.user:app", "Create staff accounts, set passwords, close accounts."),
    "replay": ("hibachi.cli.commands.replay:app", "Send what could not be delivered once more."),
    "misbehave": (
        "hibachi.cli.commands.misbehave:app",
        "Make a fake provider slow, failing or forgetful.",
    ),
    "doctor": ("hibachi.cli.commands.doctor:app", "Check this installation and name each fix."),
    "eval": ("hibachi.cli.eval:eval_app", "Measure the assistant against sets of cases."),
    "model": ("hibachi.cli.commands.model:app", "Build the models the assistant reads with."),
}
_STARTS_SERVERS = frozenset({"up"})


class CommandList(TyperGroup):
    """Finds commands in `COMMANDS`; one is imported when it is called."""

    def list_commands(self, ctx: object) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:
        """A stand-in with the command's line in the list."""
        return TyperCommand(cmd_name, help=COMMANDS[cmd_name][1]) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: object, args: list[str]) -> tuple[str, TyperCommand | TyperGroup, list[str]]:
        """The command that is called."""
        name, *rest = args
        if name not in COMMANDS:
            raise typer.BadParameter(f"There is no command “{name}”; `hibachi --help` lists them all")
        return name, _load(name), rest


def _load(name: str) -> TyperCommand | TyperGroup:
    module, attribute = COMMANDS[name][0].split(":")
    command = typer.main.get_command(getattr(import_module(module), attribute))
    if not isinstance(command, TyperCommand | TyperGroup):
        raise TypeError(f"{module}:{attribute} is no Typer application")
    command.name = name
    return command


app = typer.Typer(cls=CommandList, no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False)


@app.callback()
def find_running_servers(context: typer.Context, data_dir: DataDir = DATA) -> None:
    """Run and look after a Hibachi installation."""
    urls = running_urls(data_dir)
    if urls is not None and context.invoked_subcommand not in _STARTS_SERVERS:
        # So that every other command works beside a running `hibachi up`.
        set_variables(urls.variables(missing_addresses()))
