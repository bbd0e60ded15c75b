"""The HTML documents that are written: one head, one look, one policy.

A document loads nothing, and nothing an article says becomes markup: Jinja escapes every value, and the document's own
content policy allows no script and no style but those written into it here.
"""

import base64
import hashlib
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from .marks import visible

_LOOK: Final = "base.css"


def document(
    package: str, template: str, *, title: str, styles: tuple[str, ...], scripts: tuple[str, ...], **values: object
) -> str:
    """Return a document made of a template that extends ``base.html``.

    Args:
        package: whose ``templates`` folder holds the files named here; those of this package are at hand too.
        template: file name of the template; its variables are ``values``.
        title: shown by the browser.
        styles: file names of style sheets, after the common one.
        scripts: file names of scripts, in the order in which they run.
        values: variables of the template; an unknown name in it is an error.

    """
    environment = _environment(package)
    css = "".join(_asset(environment, name) for name in (_LOOK, *styles))
    script = "".join(_asset(environment, name) for name in scripts)
    return environment.get_template(template).render(
        title=title, css=css, script=script, policy=policy(css, script), **values
    )


def web_address(source: str | None) -> str | None:
    """Return ``source`` if it may stand in a link: ``javascript:`` and ``data:`` addresses are markup in disguise."""
    if source is None:
        return None
    try:
        return source if urlsplit(source).scheme in ("http", "https") else None
    except ValueError:  # « http://[ » is no address
        return None


def policy(css: str, script: str) -> str:
    """Return a content security policy under which only this style and this script work."""
    return (
        f"default-src 'none'; style-src '{_fingerprint(css)}'; script-src '{_fingerprint(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _fingerprint(source: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}"


@cache
def _environment(package: str) -> Environment:
    made = Environment(
        loader=ChoiceLoader([PackageLoader(name) for name in dict.fromkeys((package, __package__))]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["visible"] = visible
    return made


def _asset(environment: Environment, name: str) -> str:
    """Return a style sheet or a script as it is."""
    assert environment.loader is not None  # noqa: S101 - for the type checker: set above
    return environment.loader.get_source(environment, name)[0]
