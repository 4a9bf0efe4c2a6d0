"""Kinds of archives by the forms of their shelfmarks, those first whose labels others may be read as."""

from __future__ import annotations

from .american import AMERICAN
from .british import BRITISH
from .dutch import DUTCH
from .french import FRENCH
from .german import GERMAN
from .international import INTERNATIONAL
from .italian import ITALIAN
from .russian import RUSSIAN
from .spanish import SPANISH

KINDS = (RUSSIAN, AMERICAN, BRITISH, GERMAN, FRENCH, ITALIAN, SPANISH, DUTCH, INTERNATIONAL)
