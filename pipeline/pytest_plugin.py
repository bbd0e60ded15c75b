"""pytest plugin: every article of a folder of fixtures is a test.

In any repository that has Glaneur installed::

    [tool.pytest.ini_options]
    glaneur_fixtures = ["fixtures/articles"]
    glaneur_lexicon = "names.csv"

or ``pytest --glaneur-fixtures=fixtures/articles --glaneur-lexicon=names.csv``; the lexicon is optional. An article
passes when its record is the expected one beside it (``glaneur fixture add``), and a person has read that one
(``glaneur fixture accept``). The model is loaded once for all articles.

pytest imports this in every run of anyone who has Glaneur installed, so everything else is imported when needed.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import ExceptionInfo, TerminalRepr

_FOLDERS: pytest.StashKey[list[Path]] = pytest.StashKey()
_LEXICON: pytest.StashKey[Path | None] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the ini options ``glaneur_fixtures`` and ``glaneur_lexicon``, and the command options of these names."""
    parser.addini("glaneur_fixtures", "folders of articles with their expected records", type="paths", default=[])
    parser.addini("glaneur_lexicon", "your own names for the fixtures: a CSV file", type="string", default="")
    group = parser.getgroup("glaneur")
    group.addoption(
        "--glaneur-fixtures",
        action="append",
        default=[],
        type=Path,
        metavar="FOLDER",
        help="test the articles of this folder against their expected records (may be repeated)",
    )
    group.addoption(
        "--glaneur-lexicon", type=Path, metavar="CSV", help="your own names for them: name,type,canonical,id"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Add the folders to what is collected.

    Those of the ini file only when the command line names nothing: ``pytest tests/test_one.py`` runs that alone.
    """
    here = config.invocation_params.dir
    given = [here / folder for folder in config.getoption("--glaneur-fixtures")]
    stated: list[Path] = config.getini("glaneur_fixtures")
    for folder in (*given, *stated):
        if not folder.is_dir():
            raise pytest.UsageError(f"glaneur fixtures: {folder} is no folder")
    config.stash[_FOLDERS] = [folder.resolve() for folder in (*given, *stated)]
    config.stash[_LEXICON] = _lexicon(config)
    added = given if config.args_source is pytest.Config.ArgsSource.ARGS else [*given, *stated]
    config.args.extend(str(folder) for folder in added if str(folder) not in config.args)


def _lexicon(config: pytest.Config) -> Path | None:
    option: Path | None = config.getoption("--glaneur-lexicon")
    stated: str = config.getini("glaneur_lexicon")
    if option is not None:
        lexicon = config.invocation_params.dir / option
    elif stated:
        lexicon = (config.inipath.parent if config.inipath else config.rootpath) / stated
    else:
        return None
    if not lexicon.is_file():
        raise pytest.UsageError(f"glaneur lexicon: {lexicon} is no file")
    return lexicon


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ArticleFile | None":
    """Collect the articles in the folders of fixtures."""
    if not any(file_path.resolve().is_relative_to(folder) for folder in parent.config.stash[_FOLDERS]):
        return None
    from pipeline.fixture.workflow import is_fixture  # noqa: PLC0415

    return ArticleFile.from_parent(parent, path=file_path) if is_fixture(file_path) else None


class ArticleFile(pytest.File):
    """An article of a folder of fixtures."""

    def collect(self) -> Iterator["ArticleItem"]:
        """Yield the one test of the article."""
        yield ArticleItem.from_parent(self, name="record")


class ArticleItem(pytest.Item):
    """The test that an article's record is the expected one."""

    def runtest(self) -> None:
        """Extract and compare; raises FixtureError with the differences."""
        from pipeline.fixture.workflow import check  # noqa: PLC0415

        check(self.path, lexicon=self.config.stash[_LEXICON])

    def repr_failure(self, excinfo: "ExceptionInfo[BaseException]", style: Any = None) -> "str | TerminalRepr":  # noqa: ANN401 - pytest's own
        """Show what a person can put right without a traceback; anything else with it."""
        from pipeline.article import UnreadableArticleError  # noqa: PLC0415
        from pipeline.expected import ExpectedError  # noqa: PLC0415
        from pipeline.fixture.workflow import FixtureError  # noqa: PLC0415
        from pipeline.names.lexicon import LexiconError  # noqa: PLC0415

        if isinstance(excinfo.value, (FixtureError, ExpectedError, UnreadableArticleError, LexiconError)):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the test by its article."""
        return self.path, None, f"article {self.path.name}"
