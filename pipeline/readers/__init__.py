"""From files to articles: which files count, and how each format is read."""

from pipeline.readers.files import find_files, paths_from
from pipeline.readers.formats import FORMATS
from pipeline.readers.ids import safe_id
from pipeline.readers.lookup import text_field
from pipeline.readers.options import Failure, ReadOptions
from pipeline.readers.read import read_articles, read_file, read_standard_input

__all__ = [
    "FORMATS",
    "Failure",
    "ReadOptions",
    "find_files",
    "paths_from",
    "read_articles",
    "read_file",
    "read_standard_input",
    "safe_id",
    "text_field",
]
