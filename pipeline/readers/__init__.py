"""From files to articles: which files count, and how each format is read."""

from pipeline.readers.files import FORMATS, find_files, read_articles, read_file, read_standard_input
from pipeline.readers.options import Failure, ReadOptions

__all__ = [
    "FORMATS",
    "Failure",
    "ReadOptions",
    "find_files",
    "read_articles",
    "read_file",
    "read_standard_input",
]
