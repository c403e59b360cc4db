"""Planted violations of the contracts about files: order, purity, repositories."""

from pathlib import Path

import pytest

from tests.contracts.checks.order import check_order
from tests.contracts.checks.purity import check_purity
from tests.contracts.checks.repositories import check_repositories
from tests.contracts.planting import plant


class TestOrder:
    def test_down_the_order_passes(self, tmp_path: Path) -> None:
        files = {
            "booking/endpoints.py": "from hibachi.booking import service\nfrom hibachi.booking.schemas import Quote",
            "booking/service.py": "from hibachi.booking.repository import load\nfrom .rules import judge",
            "booking/repository.py": "from hibachi.booking.models import Row\ndef load(): ...",
            "booking/models.py": "from hibachi.booking.types import Status\nclass Row: ...",
            "booking/rules.py": "from hibachi.booking.types import Status\ndef judge(): ...",
            "booking/schemas.py": "class Quote: ...",
            "booking/types.py": "class Status: ...",
        }
        assert check_order(plant(tmp_path, files)) == []

    @pytest.mark.parametrize(
        ("importer", "target"),
        [
            ("booking/service.py", "booking/endpoints.py"),
            ("booking/repository.py", "booking/service.py"),
            ("booking/types.py", "booking/rules.py"),
            ("booking/chefs/models.py", "booking/quotes/service.py"),
            ("booking/policies/lead_time.py", "booking/models.py"),
        ],
    )
    def test_up_the_order_is_found(self, tmp_path: Path, importer: str, target: str) -> None:
        dotted = "hibachi." + target.removesuffix(".py").replace("/", ".")
        tree = plant(tmp_path, {importer: f"import {dotted}", target: ""})
        assert [finding.line for finding in check_order(tree)] == [1]

    def test_neighbours_of_one_folder_are_found(self, tmp_path: Path) -> None:
        tree = plant(tmp_path, {"crm/tasks.py": "from . import endpoints", "crm/endpoints.py": ""})
        assert "side by side" in check_order(tree)[0].message

    def test_platform_has_no_grammar(self, tmp_path: Path) -> None:
        tree = plant(
            tmp_path, {"platform/tasks/types.py": "import hibachi.platform.service", "platform/service.py": ""}
        )
        assert check_order(tree) == []


class TestPurity:
    def test_rules_over_plain_data_pass(self, tmp_path: Path) -> None:
        files = {
            "catalog/rules.py": "from decimal import Decimal\nfrom hibachi.platform.money import cents",
            "platform/money.py": "cents = int",
        }
        assert check_purity(plant(tmp_path, files)) == []

    def test_direct_database_import_is_found(self, tmp_path: Path) -> None:
        tree = plant(tmp_path, {"catalog/types.py": "from sqlalchemy.orm import Mapped"})
        assert [finding.module for finding in check_purity(tree)] == ["hibachi.catalog.types"]

    def test_indirect_import_is_found_with_its_way(self, tmp_path: Path) -> None:
        files = {
            "catalog/rules.py": "from hibachi.catalog.helpers import tidy",
            "catalog/helpers.py": "from hibachi.platform.db import Session",
            "platform/db.py": "import sqlalchemy",
        }
        finding = check_purity(plant(tmp_path, files))[0]
        assert "hibachi.catalog.helpers -> hibachi.platform.db -> sqlalchemy" in finding.message

    def test_import_of_a_package_runs_its_init(self, tmp_path: Path) -> None:
        tree = plant(tmp_path, {"catalog/rules.py": "", "catalog/__init__.py": "import fastapi"})
        assert len(check_purity(tree)) == 1

    def test_every_file_in_a_folder_of_rules_counts(self, tmp_path: Path) -> None:
        tree = plant(tmp_path, {"ai/escalation/rules/allergy.py": "import stripe"})
        assert [finding.module for finding in check_purity(tree)] == ["hibachi.ai.escalation.rules.allergy"]


class TestRepositories:
    def test_own_domain_passes_across_its_folders(self, tmp_path: Path) -> None:
        files = {
            "booking/holds/service.py": "from hibachi.booking.chefs import repository",
            "booking/chefs/repository.py": "",
        }
        assert check_repositories(plant(tmp_path, files)) == []

    @pytest.mark.parametrize("importer", ["crm/service.py", "cli/seed.py", "workflows/reminders.py", "main.py"])
    def test_strangers_are_found(self, tmp_path: Path, importer: str) -> None:
        files = {importer: "from hibachi.booking.repository import load", "booking/repository.py": ""}
        assert "service of booking" in check_repositories(plant(tmp_path, files))[0].message
