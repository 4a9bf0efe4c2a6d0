"""Texts with their entities as a `DocBin`, which `spacy train` and `spacy evaluate` read."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tei_encode.errors import OptionsError
from tei_encode.model import Finding, Severity

from .conll import labelled, without_certainty
from .entities import read_described
from .protocol import Exported, ExportOptions, Format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .entities import Described

LABELS = {"PER": "PERSON", "LOC": "LOC", "ORG": "ORG", "DATE": "DATE"}
"""Ours, and those of spaCy's own English models, which know places that are no states as LOC, too."""


def _write(documents: Sequence[Described], _: ExportOptions) -> Exported:
    try:
        spacy: Any = import_module("spacy")
        tokens: Any = import_module("spacy.tokens")
    except ImportError:
        reason = "needs a package that is not installed (spacy)"
        raise OptionsError("to", reason, "pip install 'tei-encode[spacy]'") from None
    written = tokens.DocBin(store_user_data=True)
    findings = [*without_certainty(documents)]
    for document in documents:
        doc = _blank(spacy, document.language)(document.content)
        spans = [
            (doc.char_span(start, end, LABELS[label]), start, end) for start, end, label in labelled(document)
        ]
        doc.set_ents([span for span, _, _ in spans if span is not None])
        doc.user_data["file"] = document.file
        written.add(doc)
        if lost := [document.content[start:end] for span, start, end in spans if span is None]:
            message = f"{len(lost)} names begin or end within a token of spaCy and are left out: {', '.join(lost[:3])}"
            findings.append(Finding(Severity.WARNING, "name-within-token", message, document.file))
    return Exported(written.to_bytes(), findings=tuple(findings))


def _blank(spacy: Any, language: str) -> Any:
    """An empty pipeline of the language; of one that spaCy has no rules for, the one for any."""
    try:
        return spacy.blank(language.partition("-")[0] or "xx")
    except ImportError:
        return spacy.blank("xx")


FORMAT = Format(
    "spacy",
    ".spacy",
    "texts with names and dates as entities, a DocBin",
    "spacy train, spacy evaluate",
    read_described,
    _write,
)
