"""Persons, places and organisations: the recogniser of them, and the choice of another one in its place."""

from __future__ import annotations

from .choosing import STANDARD, check_names, describe_names, load_names, with_names
from .recogniser import Names

__all__ = ["STANDARD", "Names", "check_names", "describe_names", "load_names", "with_names"]
