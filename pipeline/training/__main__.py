"""``python -m pipeline.training``: train the recogniser on ``fixtures/corpus`` and store it.

It learns from the train part alone; of several seeds, the one that does best on dev is kept; test is measured once, at the
end, and recorded. ``--report`` tries settings: it measures on dev and stores nothing, for instance::

    python -m pipeline.training --report --seeds 3 --set training.dropout.gazetteer=0.3
    python -m pipeline.training --report --share 0.5
    python -m pipeline.training --report --held-out j,k
"""

from pathlib import Path
from typing import Annotated, Final

import numpy as np
import typer

from pipeline.gold import read_folder
from pipeline.names.recogniser import write_model
from pipeline.names.recogniser_network import Parameters
from pipeline.training.corpus import PARTS, read_parts, split
from pipeline.training.experiment import Bench, Measured, read_config, recorded

CORPUS: Final = Path("fixtures/corpus")
SHIPPED: Final = Path("pipeline/names/model")


def main(
    corpus: Annotated[Path, typer.Option(help="Folder of annotated articles.")] = CORPUS,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where weights and meta are stored.")] = SHIPPED,
    overrides: Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Another setting.")] = None,
    seeds: Annotated[int, typer.Option(min=1, help="How many trainings, with the configured seed and the next.")] = 1,
    report: Annotated[bool, typer.Option("--report", help="Measure on dev; store nothing.")] = False,
    share: Annotated[float, typer.Option(help="With --report: share of the training articles to learn from.")] = 1.0,
    held_out: Annotated[str, typer.Option(help="With --report: folders to measure on instead of dev, `t,u`.")] = "",
) -> None:
    """Train the recogniser from the annotated corpus."""
    if (share < 1 or held_out) and not report:
        raise typer.BadParameter("--share and --held-out are for --report")
    config = read_config(overrides or [])
    articles = list(read_folder(corpus))
    parts: dict[str, set[str]] = {"train": set(), "dev": set(), "test": set()}
    decided = read_parts(corpus / PARTS) if (corpus / PARTS).exists() else {}
    for article_id, part in split(articles, decided).items():
        parts[part].add(article_id)
    learn, measured_on = parts["train"], parts["dev"]
    if held_out:
        folders = set(held_out.split(","))
        measured_on = {one for one in learn | measured_on if one.partition("-")[0] in folders}
        learn = learn - measured_on
    if share < 1:
        shuffled = np.random.default_rng(0).permutation(sorted(learn))
        learn = set(shuffled[: round(share * len(shuffled))].tolist())

    bench = Bench(articles)
    trained: list[tuple[int, Parameters, Measured]] = []
    first = config["training"]["seed"]
    for seed in range(first, first + seeds):
        config["training"]["seed"] = seed
        parameters = bench.train(config, learn, after_epoch=_tell_epoch)
        measured = bench.measure(parameters, measured_on, learnt=learn)
        _tell(f"seed {seed}", [measured])
        trained.append((seed, parameters, measured))
    if seeds > 1:
        _tell("mean", [measured for _, _, measured in trained])
    if report:
        return
    seed, parameters, on_dev = max(trained, key=lambda one: one[2].f1)
    config["training"]["seed"] = seed
    on_test = bench.measure(parameters, parts["test"], learnt=learn)
    _tell(f"seed {seed} on test", [on_test])
    write_model(output, parameters, recorded(bench, config, parts, {"dev": on_dev, "test": on_test}))


def _tell_epoch(epoch: int, loss: float) -> None:
    typer.echo(f"epoch {epoch}: loss {loss:.4f}", err=True)


def _tell(name: str, results: list[Measured]) -> None:
    """Print a line of figures, means of the results: precision, recall and F1 of each type, its F1 of unmet names; the loss."""
    kinds = [
        f"{kind} {np.mean([one.names[kind].precision for one in results]):.3f}"
        f" {np.mean([one.names[kind].recall for one in results]):.3f}"
        f" {np.mean([one.names[kind].f1 for one in results]):.3f} (unmet"
        f" {np.mean([one.unmet[kind].f1 for one in results]):.3f})"
        for kind in results[0].names
    ]
    loss = np.mean([one.loss for one in results])
    typer.echo(" | ".join([name, *kinds, f"loss {loss:.4f}"]))


if __name__ == "__main__":
    typer.run(main)
