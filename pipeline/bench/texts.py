"""The texts that are read: the articles of a folder, repeated to as many as are wanted."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from pipeline.gold import read

_NEW_WORDS: Final = 5
"""Names, and as many words, that an article brings: some of the first are in most real articles."""


def texts_of(folder: Path) -> list[str]:
    """Return the texts of the articles in ``folder`` and below it, annotated (``.ann``) or plain (``.txt``).

    Raises:
        FileNotFoundError: if there are none.

    """
    annotated = {path.with_suffix(""): read(path).text for path in sorted(folder.rglob("*.ann"))}
    plain = {path.with_suffix(""): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))}
    texts = [text for _, text in sorted((annotated | plain).items())]
    if not texts:
        raise FileNotFoundError(f"{folder}: no articles (.ann or .txt) there")
    return texts


def repeated(texts: list[str], articles: int) -> list[str]:
    """Return ``articles`` texts, beginning again where they end; each repetition is marked, so that none is the same."""
    rounds = (f"{text}\n\nÉdition {number // len(texts) + 1}\n" for number, text in enumerate(cycle(texts)))
    return list(islice(rounds, articles))


def with_new_words(texts: list[str], articles: int) -> Iterator[str]:
    """Yield ``articles`` texts, beginning again where they end, each with words and names that none before it had."""
    for number, text in enumerate(islice(cycle(texts), articles)):
        names = " et ".join(f"Nom{number}x{index} mot{number}x{index}" for index in range(_NEW_WORDS))
        yield f"{text}\n\nLes sociétés {names} lèvent {number} euros.\n"


def of_length(texts: list[str], characters: int, count: int) -> Iterator[str]:
    """Yield ``count`` texts of exactly ``characters`` characters, cut from the articles set one after the other."""
    whole = "\n\n".join(texts)
    whole *= 1 + characters // len(whole)
    for number in range(count):
        start = number * characters % (len(whole) - characters + 1)
        yield whole[start : start + characters]


def write_folder(texts: list[str], folder: Path) -> None:
    """Write one ``.txt`` file for each text, a thousand to a subfolder."""
    for number, text in enumerate(texts):
        path = folder / f"{number // 1000:04d}" / f"{number:07d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
