"""Words that say that a work is a thesis ("PhD diss.", "Diss. phil."): they are no part of its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Span

if TYPE_CHECKING:
    from .stretches import Stretch

_KIND = (
    r"unpublished|unpubl\.|unveröff(?:entlichte|\.)|doctoral|ph\.?\s?d\.?|d\.?\s?phil\.?|m\.?\s?[as]\.?(?:c\.?)?|m\.?\s?phil\.?|"
    r"b\.?\s?a\.?|master['’]?s?|bachelor['’]?s?|diploma|honou?rs|undergraduate|postgraduate"
)
_FACULTY = r"(?:,?\s(?:phil|jur|theol|med|masch|ing|rer\.\s(?:nat|pol)|oec)\.)"
THESIS = re.compile(
    rf"[(\[]?(?<!\w)(?:(?:(?:{_KIND})\s)+(?:thesis|dissertation|diss\.)|(?<=\[)(?:dissertation|thesis)(?=\])|inaugural-?diss(?:ertation|\.)|"
    rf"(?:(?:phil|jur|theol|med)\.\s)?(?-i:Diss)\.{_FACULTY}?|(?-i:Dissertation){_FACULTY}|(?<=[.,;:”\"'»)?!]\s)dissertation(?=[.,;])|(?-i:Habil)\.(?:-Schr(?:ift|\.))?|habilitationsschrift|"
    r"(?:magister|master|diplom|staatsexamens)arbeit|thèse(?:\sde\s(?:doctorat|[\w-]+)(?:\sd['’]état)?)?|tesi\sdi\s(?:laurea|dottorato)|"
    r"tesis\s(?:doctoral|de\s\w+)|proefschrift)(?!\w)[)\].:,;]*",
    re.IGNORECASE,
)
"""What says that a work is a thesis, with the brackets and stops around it."""


def is_named_by_kind(line: str, start: int, found: list[Stretch]) -> bool:
    """Whether a reference says that it is a thesis where its title would stand ("M. Oake, Ph.D. Thesis, Univ. …")."""
    said = THESIS.match(line, start)
    return said is not None and found[0].span.start >= said.end()


def thesis_spans(line: str, start: int) -> list[Span]:
    """Where it is said after an offset that the work is a thesis."""
    return [Span(*one.span()) for one in THESIS.finditer(line, start)]
