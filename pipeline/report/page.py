"""The page of a batch: one file that works from the file system and loads nothing."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from pipeline.record import Record
from pipeline.show.page import asset, policy

from .data import collect, embedded


def page(
    records: Iterable[Record],
    failures: Iterable[Mapping[str, str]] = (),
    *,
    title: str = "Glaneur report",
    folders: tuple[Path, ...] = (Path(),),
) -> str:
    """Return the page over ``records``; ``folders`` is where the sources of articles are looked for."""
    data, texts = collect(records, failures, folders=folders)
    environment = Environment(loader=PackageLoader(__package__), autoescape=True, undefined=StrictUndefined)

    css = asset("base.css") + asset("report.css", __package__)
    script = asset("charts.js", __package__) + asset("report.js", __package__)
    return environment.get_template("report.html").render(
        title=title,
        css=css,
        script=script,
        policy=policy(css, script),
        data=embedded(data),
        texts=embedded(texts),
    )
