"""Schematron (ISO/IEC 19757-3) with XPath 2 and 3: rules that grammars cannot say, run by Saxon.

A schema is turned into one XSLT 3 stylesheet, which Saxon compiles once and runs on each document.
"""

from __future__ import annotations

from .validator import REMEDY, SchematronValidator, is_installed

__all__ = ["REMEDY", "SchematronValidator", "is_installed"]
