"""Works out again what Blueprint has worked out, with another library's units, for the tests.

From standard input: an array of objects with `derivation`, the arithmetic as Blueprint prints it, and `amount`, what
Blueprint says that it comes to. To standard output: an array of sentences, one for each that comes to something else.
"""

import json
import math
import re
import sys

import pint

units = pint.UnitRegistry()
UNITS = {
    "µs": "microsecond", "ms": "millisecond", "s": "second", "min": "minute", "h": "hour", "day": "24 hour",
    "week": "168 hour", "month": "720 hour", "year": "8760 hour", "B": "byte", "kB": "1e3 byte", "MB": "1e6 byte",
    "GB": "1e9 byte", "TB": "1e12 byte", "PB": "1e15 byte", "thousand": "1e3", "million": "1e6", "billion": "1e9",
    "trillion": "1e12", "%": "0.01", "of 1": "1", "": "1", "USD": "1", "EUR": "1", "GBP": "1", "JPY": "1",
}
for name in ["s", "min", "h", "day", "week", "month"]:
    UNITS["/" + name] = f"1 / ({UNITS[name]})"
for name in ["B", "kB", "MB", "GB", "TB", "PB"]:
    UNITS[name + "/s"] = UNITS[name] + " / second"
PLURALS = {name + "s": UNITS[name] for name in ["day", "week", "month", "year"]}
SIZES = {name: units.parse_expression(text) * units.dimensionless for name, text in (UNITS | PLURALS).items()}

NUMBER = r"\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?"
NAMES = "|".join(sorted(map(re.escape, filter(None, SIZES)), key=len, reverse=True))
FIGURE = re.compile(rf"([≤≥≈] )?({NUMBER})(?:–({NUMBER}))?(?: ?({NAMES})(?![\w/]))?")
# What a figure is of: words, or words in brackets.
LABEL = re.compile(r"(?: \((?!\d)[^()]*\)| [^\s×÷+−(),^][^×÷+−(),^]*?(?= [×÷+−]|[(),^]|$))*")


class Interval:
    """A quantity that is known to lie between two others."""

    def __init__(self, low, high):
        self.low, self.high = low, high

    def __add__(self, other):
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other):
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other):
        return Interval(self.low * other.low, self.high * other.high)

    def __truediv__(self, other):
        return Interval(self.low / other.high, self.high / other.low)

    def __pow__(self, power):
        return Interval(self.low**power, self.high**power)


class Reader:
    """Reads arithmetic: sums of products of figures, each with its unit and with words that say what it is of."""

    def __init__(self, text):
        self.text, self.place = text, 0

    def next(self, token):
        if not self.text.startswith(token, self.place):
            return False
        self.place += len(token)
        return True

    def sum(self):
        value = self.product()
        while True:
            if self.next(" + "):
                value = value + self.product()
            elif self.next(" − "):
                value = value - self.product()
            else:
                return value

    def product(self):
        value = self.power()
        while True:
            if self.next(" × "):
                value = value * self.power()
            elif self.next(" ÷ "):
                value = value / self.power()
            else:
                return value

    def power(self):
        value = self.term()
        if self.next("^(1/"):
            count = int(self.figure().low.magnitude)
            self.expect(")")
            return value ** (1 / count)
        if self.next("^"):
            return value ** int(self.figure().low.magnitude)
        return value

    def term(self):
        if self.next("max("):
            parts = [self.sum()]
            while self.next(", "):
                parts.append(self.sum())
            self.expect(")")
            return Interval(max(part.low for part in parts), max(part.high for part in parts))
        if self.next("("):
            value = self.sum()
            self.expect(")")
            return value
        value = self.figure()
        self.place = LABEL.match(self.text, self.place).end()
        return value

    def figure(self):
        match = FIGURE.match(self.text, self.place)
        if not match:
            raise ValueError(f"no figure at '{self.text[self.place:]}'")
        self.place = match.end()
        sign, low, high, unit = match.groups()
        size = SIZES[unit or ""]
        low = float(low.replace(",", "")) * size
        high = float(high.replace(",", "")) * size if high else low
        return Interval(0 * low if sign == "≤ " else low, math.inf * low if sign == "≥ " else high)

    def expect(self, token):
        if not self.next(token):
            raise ValueError(f"no '{token}' at '{self.text[self.place:]}'")


def near(one, other):
    # Results that stand in further arithmetic are printed to four digits.
    return one == other or math.isclose(one, other, rel_tol=2e-3)


def problem(line):
    derivation, amount = line["derivation"], line["amount"]
    reader = Reader(derivation)
    try:
        value = reader.sum()
        if reader.place < len(derivation):
            return f"{derivation}: '{derivation[reader.place:]}' isn't arithmetic"
        size = SIZES[amount["unit"]]
        low, high = (float((end / size).to_base_units().to("").magnitude) for end in (value.low, value.high))
    except (ValueError, pint.DimensionalityError, KeyError) as error:
        return f"{derivation}: {error}"
    most = amount.get("upper", math.inf)
    # A whole number of replicas is rounded up. Where two ways to reckon bound a result, the derivation is of the upper.
    isMost = near(most, high) or most == math.ceil(high - 1e-9)
    isLeast = near(amount["lower"], low) or amount["lower"] == math.ceil(low - 1e-9) or amount["lower"] <= low
    if isMost and isLeast:
        return None
    return f"{derivation} is {low} to {high}, not {amount['lower']} to {most} {amount['unit']}"


print(json.dumps([found for found in map(problem, json.load(sys.stdin)) if found], ensure_ascii=False))
