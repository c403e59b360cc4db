"""The command line as a person uses it."""

import subprocess
import sys

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

    def test_help_is_quiet_and_imports_no_command(self) -> None:
        seen = "import sys; sys.argv = ['hibachi', '--help']\nfrom hibachi.cli import app\n"
        seen += "try: app()\nfinally: print(sorted({'fastapi', 'celery', 'dbos'} & set(sys.modules)))"
        done = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.strip().endswith("[]")
        assert "FAKE" not in done.stdout

    @pytest.mark.parametrize("name", COMMANDS)
    def test_the_list_says_what_the_command_is_for(self, name: str) -> None:
        assert COMMANDS[name][1] in runner.invoke(app, ["--help"], terminal_width=200).output

    def test_unknown_command_is_refused(self) -> None:
        assert runner.invoke(app, ["fly"]).exit_code == 2
