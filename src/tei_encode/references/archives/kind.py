"""What the archives of a country print: labels of the parts of a shelfmark, marks without labels, short names."""

from __future__ import annotations

from typing import NamedTuple

VALUE = r"[\dIl][\dIl]{0,5}(?:[-/][\dA-Za-zа-я]{1,5})?[a-zа-я]?(?![\w])"
_SIDE = r"(?:\s?(?:ob\.?|об\.?|verso|recto|r|v)(?!\w))?"
_LEAF = rf"(?:[\dIl]{{1,6}}(?:ob\.?|об\.?)(?!\w)|{VALUE}{_SIDE})"
LEAVES = rf"{_LEAF}(?:\s?(?:[-–—,]|and)\s?{_LEAF})*"
WIDE = r"(?:[\dIl]{1,6}[A-Za-z]?|[IVXLC]{1,7}|[A-Z]{1,2}-?\d{0,4})(?:[-–/][\dA-Za-z]{1,5})?(?!\w)"


class Unit(NamedTuple):
    """A part of a shelfmark that has a label.

    Attributes:
        name: `biblScope/@unit`.
        label: pattern of the label, the blank behind it included.
        value: pattern of what it numbers.
        tail: pattern of what belongs to it behind the value ("I. HA").
    """

    name: str
    label: str
    value: str
    tail: str = ""


class KindOfArchive(NamedTuple):
    """How the archives of one country or tradition are cited.

    Attributes:
        units: labelled parts.
        marks: patterns of marks without labels that have a form of their own.
        named: patterns of marks that only their repository tells from other numbers; groups `repository`, `mark`.
        manuscripts: patterns of marks that stand beside any repository, or a short name of one ("MS 1234").
        sigla: patterns of short names of repositories, which nothing else is printed like beside labelled parts.
    """

    units: tuple[Unit, ...] = ()
    marks: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    sigla: tuple[str, ...] = ()
    manuscripts: tuple[str, ...] = ()
