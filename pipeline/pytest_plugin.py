"""pytest plugin: every article of a folder of fixtures is a test.

In any repository that has Glaneur installed::

    [tool.pytest.ini_options]
    glaneur_fixtures = ["fixtures/articles"]

or ``pytest --glaneur-fixtures=fixtures/articles``. An article passes when its record is the expected one beside it
(``glaneur fixture add``), and a person has read that one (``glaneur fixture accept``).

pytest imports this in every run of anyone who has Glaneur installed, so everything else is imported when needed.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import ExceptionInfo, TerminalRepr


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the ini option ``glaneur_fixtures`` and the command option ``--glaneur-fixtures``."""
    parser.addini("glaneur_fixtures", "folders of articles with their expected records", type="paths", default=[])
    parser.getgroup("glaneur").addoption(
        "--glaneur-fixtures",
        action="append",
        default=[],
        type=Path,
        metavar="FOLDER",
        help="test the articles of this folder against their expected records (may be repeated)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Add the folders to what is collected.

    Those of the ini file only when the command line names nothing: ``pytest tests/test_one.py`` runs that alone.
    """
    folders = [config.invocation_params.dir / folder for folder in config.getoption("--glaneur-fixtures")]
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        folders += config.getini("glaneur_fixtures")
    for folder in folders:
        if not folder.is_dir():
            raise pytest.UsageError(f"glaneur fixtures: {folder} is no folder")
        config.args.append(str(folder))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ArticleFile | None":
    """Collect the articles in the folders of fixtures."""
    config = parent.config
    given = [config.invocation_params.dir / folder for folder in config.getoption("--glaneur-fixtures")]
    if not any(file_path.is_relative_to(folder.resolve()) for folder in (*given, *config.getini("glaneur_fixtures"))):
        return None
    from pipeline.fixture.expected import ARTICLES  # noqa: PLC0415

    return ArticleFile.from_parent(parent, path=file_path) if file_path.suffix in ARTICLES else None


class ArticleFile(pytest.File):
    """An article of a folder of fixtures."""

    def collect(self) -> Iterator["ArticleItem"]:
        """Yield the one test of the article."""
        yield ArticleItem.from_parent(self, name="record")


class ArticleItem(pytest.Item):
    """The test that an article's record is the expected one."""

    def runtest(self) -> None:
        """Extract and compare; raises FixtureError with the differences."""
        from pipeline.fixture.expected import check  # noqa: PLC0415

        check(self.path)

    def repr_failure(self, excinfo: "ExceptionInfo[BaseException]", style: Any = None) -> "str | TerminalRepr":  # noqa: ANN401 - pytest's own
        """Show the differences alone; anything else with its traceback."""
        from pipeline.fixture.expected import FixtureError  # noqa: PLC0415

        if isinstance(excinfo.value, FixtureError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the test by its article."""
        return self.path, None, f"article {self.path.stem}"
