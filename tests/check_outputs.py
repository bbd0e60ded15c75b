"""Check records against the articles they were made of: ``python -m tests.check_outputs OUTPUTS ARTICLES``."""

import sys
from pathlib import Path

from pipeline import Record
from pipeline.readers import find_files, read_file


def check(outputs: Path, articles: Path) -> int:
    """Verify the record of every article; return how many there are. Raises when one is missing or does not hold."""
    files = [Path(str(found)) for found in find_files([str(articles)])]
    for file in files:
        article = read_file(file)
        record = Record.from_json((outputs / f"{article.id}.json").read_bytes())
        record.verify(article.text)
        if not record.mentions():
            raise ValueError(f"{file}: nothing was found in it")
    return len(files)


if __name__ == "__main__":
    number = check(Path(sys.argv[1]), Path(sys.argv[2]))
    if not number:
        sys.exit("there were no articles to check")
    sys.stdout.write(f"{number} records hold against their articles\n")
