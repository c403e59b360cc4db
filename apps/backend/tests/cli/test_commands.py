"""The command line as a person uses it."""

import pytest
from typer.testing import CliRunner

from hibachi.cli import app
from hibachi.cli.group import COMMANDS

runner = CliRunner()


class TestCommands:
    def test_help_lists_every_command(self) -> None:
        text = runner.invoke(app, ["--help"]).output
        assert all(name in text for name in COMMANDS)

    @pytest.mark.parametrize("name", COMMANDS)
    def test_every_command_explains_itself(self, name: str) -> None:
        result = runner.invoke(app, [name, "--help"])
        assert result.exit_code == 0, result.output
        assert f"{name} [OPTIONS]" in result.output

    def test_unknown_command_is_refused(self) -> None:
        assert runner.invoke(app, ["fly"]).exit_code == 2
