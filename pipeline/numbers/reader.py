"""The grammar of French cardinal numbers, over their tokens."""

from decimal import Decimal
from itertools import accumulate

from pipeline.numbers.tokens import Token


class Reader:
    """Reads one number from its tokens; ``i`` is the first token not used."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.i = 0
        self._trailing: list[Decimal] = []

    def magnitudes(self) -> tuple[Decimal, ...]:
        """Return the products of the last multipliers, largest first."""
        return tuple(accumulate(reversed(self._trailing), lambda product, value: product * value))[::-1]

    def _kind(self, ahead: int = 0) -> str:
        at = self.i + ahead
        return self.tokens[at].kind if at < len(self.tokens) else ""

    def _value(self, ahead: int = 0) -> Decimal:
        return self.tokens[self.i + ahead].value

    def number(self) -> Decimal | None:
        """Read the longest number that the first tokens make, or None."""
        value = self._half() or self._quarter() or self._collective()
        if value is None:
            value = self._sum()
        if value is None:
            return None
        return value * self._of_scales()

    def _half(self) -> Decimal | None:
        """``un demi-milliard``, ``demi-milliard``, ``un demi``."""
        article = 1 if self._kind() == "unit" and self._value() == 1 else 0
        if self._kind(article) != "half":
            return None
        if self._kind(article + 1) == "scale" and not self.tokens[self.i + article + 1].plural:
            scale = self._value(article + 1)
            self.i += article + 2
            self._trailing = [scale]
            return scale / 2
        if article:
            self.i += 2
            return Decimal("0.5")
        return None

    def _quarter(self) -> Decimal | None:
        """``un quart de milliard``, ``trois quarts de million``; a quarter of anything else is no number."""
        if (
            self._kind() == "unit"
            and self._value() in (1, 3)
            and self._kind(1) == "quarter"
            and self._kind(2) == "of"
            and self._kind(3) == "scale"
        ):
            value = self._value() / 4
            self.i += 2
            return value
        return None

    def _collective(self) -> Decimal | None:
        """``une quarantaine``, ``trois centaines``, ``un bon millier``, and ``centaine`` alone."""
        coefficient = Decimal(1)
        ahead = 0
        if self._kind() in ("unit", "figures"):
            coefficient, ahead = self._value(), 1
        if ahead and coefficient == 1 and self._kind(ahead) == "adjective":
            ahead += 1
        if self._kind(ahead) != "collective" or (not ahead and self.tokens[self.i].plural):
            return None
        value = self._value(ahead)
        self.i += ahead + 1
        self._trailing = [value]
        if self._kind() == "and" and self._kind(1) == "half":
            self.i += 2
            return value * (coefficient + Decimal("0.5"))
        return value * coefficient

    def _of_scales(self) -> Decimal:
        """``une centaine`` **de millions**, ``un million`` **de milliards**."""
        product = Decimal(1)
        while (
            self._trailing_allows_of()
            and self._kind() == "of"
            and self._kind(1) in ("scale", "collective")
            and self._value(1) >= 1000  # noqa: PLR2004 - a million, a thousand; « une centaine de dizaines » is no number
        ):
            product *= self._value(1)
            self._trailing.append(self._value(1))
            self.i += 2
        return product

    def _trailing_allows_of(self) -> bool:
        last = self.tokens[self.i - 1].kind
        return last in ("collective", "scale", "quarter")

    def _sum(self) -> Decimal | None:
        """Read groups of falling scale: ``un milliard deux cents millions``, ``2 millions 500 000``."""
        if self._kind() == "scale" and not self.tokens[self.i].plural:
            self._trailing = [self._value()]
            return self._scaled(Decimal(1))
        total = Decimal(0)
        ceiling: Decimal | None = None
        while True:
            mark, trailing = self.i, self._trailing
            group = self._group()
            if group is None:
                self._trailing = trailing
                break
            if self._kind() == "scale" and (ceiling is None or self._value() < ceiling):
                scale = self._value()
                if ceiling is not None:
                    self._trailing = []
                else:
                    self._trailing.append(scale)
                total += self._scaled(group)
                ceiling = scale
                if self.tokens[self.i - 1].kind == "half":
                    return total
                continue
            if ceiling is None:
                return group
            # « 3 millions 500 000 » continues, « 12 millions 5 » and « 3 millions 2024 » do not
            if self.tokens[mark].kind == "figures":
                stray = group * 100 < ceiling
            else:  # « 6 milliards un an plus tôt », « six milliards deux ans après »
                stray = group < 1000 and (self._kind() == "time" or self.tokens[0].kind == "figures")  # noqa: PLR2004
            if group >= ceiling or stray:
                self.i, self._trailing = mark, trailing
                break
            self._trailing = []
            return total + group
        return total if ceiling is not None else None

    def _scaled(self, group: Decimal) -> Decimal:
        scale = self._value()
        self.i += 1
        if self._kind() == "and" and self._kind(1) == "half":
            self.i += 2
            return scale * (group + Decimal("0.5"))
        return scale * group

    def _group(self) -> Decimal | None:
        """Read what may stand before a scale: figures, or words below a million, with their decimals."""
        if self._kind() == "figures":
            value = self._value()
            self.i += 1
            self._trailing = []
            if self._kind() == "thousand":
                value *= 1000
                self._trailing = [Decimal(1000)]
                self.i += 1
        elif self._kind() == "zero":
            value = Decimal(0)
            self.i += 1
        else:
            words = self._below_million()
            if words is None:
                return None
            value = words
        if self._kind() == "and" and self._kind(1) == "half" and not self._trailing:
            self.i += 2
            return value + Decimal("0.5")
        return self._decimals(value)

    def _decimals(self, whole: Decimal) -> Decimal:
        """``deux`` **virgule cinq**, ``zéro`` **virgule zéro cinq**."""
        if self._kind() != "comma":
            return whole
        mark = self.i
        trailing = self._trailing
        self.i += 1
        digits = ""
        while self._kind() == "zero":
            digits += "0"
            self.i += 1
        if self._kind() == "figures" and self._value() == self._value().to_integral_value():
            digits += str(self._value())
            self.i += 1
        else:
            rest = self._below_thousand()
            digits += "" if rest is None else str(rest)
        self._trailing = trailing
        if not digits:
            self.i = mark
            return whole
        return whole + Decimal(f"0.{digits}")

    def _below_million(self) -> Decimal | None:
        self._trailing = []
        if self._kind() == "thousand":
            thousands = Decimal(1)
        else:
            below = self._below_thousand()
            if below is None or self._kind() != "thousand" or below == 1:
                return below
            thousands = below
        self.i += 1
        if self._kind() == "and" and self._kind(1) == "unit" and self._value(1) == 1 and self._kind(2) == "":
            self.i += 2  # « mille et un euros »
            return thousands * 1000 + 1
        self._trailing.append(Decimal(1000))
        hundreds = self._trailing
        rest = self._below_thousand()
        if rest is None:
            self._trailing = hundreds
            return thousands * 1000
        self._trailing = []
        return thousands * 1000 + rest

    def _below_thousand(self) -> Decimal | None:
        self._trailing = []
        if self._kind() == "hundred":
            hundreds = Decimal(1)
        else:
            below = self._below_hundred()
            # « dix-neuf cent quatorze » is said for 1914; « un cent » is a coin
            if below is None or self._kind() != "hundred" or not 2 <= below < 20:  # noqa: PLR2004
                return below
            hundreds = below
        self.i += 1
        rest = self._below_hundred()
        if rest is None:
            self._trailing = [Decimal(100)]
            return hundreds * 100
        return hundreds * 100 + rest

    def _below_hundred(self) -> Decimal | None:
        if self._kind() == "ten":
            if self.tokens[self.i].plural:
                return None
            ten = self._value()
            self.i += 1
            return ten + self._after_ten(ten, most=19 if ten == 60 else 9)  # noqa: PLR2004
        if self._kind() != "unit":
            return None
        unit = self._value()
        self.i += 1
        if unit == 4 and self._kind() == "ten" and self._value() == 20:  # noqa: PLR2004
            self.i += 1
            return 80 + self._after_ten(Decimal(80), most=19)
        if unit == 10 and self._kind() == "unit" and 7 <= self._value() <= 9:  # noqa: PLR2004
            unit += self._value()
            self.i += 1
        return unit

    def _after_ten(self, ten: Decimal, most: int) -> Decimal:
        if self._kind() == "and" and self._kind(1) == "unit":
            unit = self._value(1)
            # « entre vingt et une trentaine », « entre vingt et un million »: two numbers
            single = self._kind(2) == "collective" or (self._kind(2) == "scale" and not self.tokens[self.i + 2].plural)
            if (unit == 1 and not single) or (unit == 11 and ten == 60):  # noqa: PLR2004
                self.i += 2
                return unit
            return Decimal(0)
        if self._kind() != "unit" or self._value() > most:
            return Decimal(0)
        if self._value() == 1 and self._kind(1) in ("scale", "collective") and not self.tokens[self.i + 1].plural:
            return Decimal(0)
        unit = self._value()
        self.i += 1
        if unit == 10 and self._kind() == "unit" and 7 <= self._value() <= 9:  # noqa: PLR2004
            unit += self._value()
            self.i += 1
        return unit
