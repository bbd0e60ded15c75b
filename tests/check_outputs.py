"""Check records against the articles they were made of: ``python -m tests.check_outputs OUTPUTS ARTICLES``."""

import sys
from pathlib import Path

from pipeline import Record
from pipeline.readers import Failure, find_files, read_file


def check(outputs: Path, articles: Path) -> int:
    """Verify the record of every article; return how many there are. Raises where one of the two is not there, or the
    record does not hold.
    """
    files = list(find_files([str(articles)]))
    for file in files:
        if isinstance(file, Failure):
            raise ValueError(f"{file.source}: {file.reason}")  # noqa: TRY004 - what is wrong is the path, not its type
        article = read_file(file)
        record = Record.from_json((outputs / f"{article.id}.json").read_bytes())
        record.verify(article.text)
        if not record.mentions():
            raise ValueError(f"{file}: nothing was found in it")
    return len(files)


if __name__ == "__main__":
    number = check(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.write(f"{number} records hold against their articles\n")
