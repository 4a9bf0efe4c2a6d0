"""What every page has: its head, its style and script, and a rule that nothing is fetched."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from lxml import etree

from .elements import add

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Framed:
    """A page that is being made: its root, and its body."""

    root: _Element
    body: _Element


def frame_of(title: str, *, skips_to: str) -> Framed:
    """A page with nothing on it but a link to its main part.

    Args:
        title: its title.
        skips_to: the identifier of what the reader came for.
    """
    root = etree.Element("html", lang="en")
    head = add(root, "head")
    add(head, "meta", charset="utf-8")
    add(head, "meta", http_equiv="Content-Security-Policy", content=_policy())
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "meta", name="generator", content="tei-encode")
    add(head, "title", title)
    add(head, "style", _beside("style.css"))
    body = add(root, "body")
    add(body, "a", "Skip to the text", class_="skip", href=f"#{skips_to}")
    return Framed(root, body)


def written(page: Framed) -> bytes:
    """The page as a file."""
    add(page.body, "script", _beside("script.js"))
    data: bytes = etree.tostring(page.root, method="html", doctype="<!DOCTYPE html>", encoding="utf-8")
    return data + b"\n"


@cache
def _policy() -> str:
    """A policy that lets the page's own style and script run and nothing be fetched (W3C, CSP Level 3)."""
    allowed = " ".join(
        f"{kind} 'sha256-{_digest(name)}';"
        for kind, name in (("style-src", "style.css"), ("script-src", "script.js"))
    )
    return f"default-src 'none'; {allowed} img-src data:; base-uri 'none'; form-action 'none'"


def _digest(name: str) -> str:
    return base64.b64encode(hashlib.sha256(_beside(name).encode()).digest()).decode()


@cache
def _beside(name: str) -> str:
    return (files("tei_encode.exporters.html") / name).read_text(encoding="utf-8")
