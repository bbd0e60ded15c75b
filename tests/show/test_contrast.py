"""Contrast of the colours in the common style sheet, by the formula of WCAG 2.2, in light and dark."""

import re
from pathlib import Path

import pytest

from pipeline.show.marks import KINDS

SHEET = Path(__file__).parents[2] / "pipeline" / "show" / "templates" / "base.css"
COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6})")
TEXT, GRAPHICS = 4.5, 3.0
PAIRS = {
    **{(ink, paper): TEXT for ink in ("ink", "muted", "accent") for paper in ("paper", "raised")},
    **{(ink, f"{kind}-tint"): TEXT for kind in KINDS for ink in ("ink", "muted")},
    **{(kind, paper): TEXT for kind in KINDS for paper in ("paper", "raised")},
    **{(kind, f"{kind}-tint"): GRAPHICS for kind in KINDS},
    **{("edge", paper): GRAPHICS for paper in ("paper", "raised")},
}
"""What stands on what: the border of a field is a graphic, the underline of a mark on its tint too."""


def schemes() -> dict[str, dict[str, str]]:
    light, dark = SHEET.read_text(encoding="utf-8").split("@media (prefers-color-scheme: dark)")
    first = dict(COLOUR.findall(light))
    return {"light": first, "dark": first | dict(COLOUR.findall(dark))}


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels)
    return sum(weight * channel for weight, channel in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_dark_has_colours_of_its_own_for_all():
    light, dark = schemes().values()
    assert [name for name in light if light[name] == dark[name]] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "paper"), PAIRS)
def test_contrast(scheme: str, ink: str, paper: str):
    colours = schemes()[scheme]
    assert contrast(colours[ink], colours[paper]) >= PAIRS[ink, paper]
