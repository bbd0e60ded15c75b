"""From files to articles: which files count, and how each format is read."""

from pipeline.readers.files import FORMATS, Failure, find_files, read_file, read_standard_input

__all__ = ["FORMATS", "Failure", "find_files", "read_file", "read_standard_input"]
