"""Which child of one element is which of another: by identifier, by content, then by kind and order."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import XML_ID, local_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from .signatures import Signatures

TELLING = ("type", "subtype", "unit", "ident", "gi", "name", "scheme", "scope", "who", "role")
"""Attributes that tell what kind of thing an element is, where several stand beside each other."""

ONE_OF_A_KIND = frozenset(
    "teiHeader fileDesc titleStmt editionStmt extent publicationStmt notesStmt sourceDesc encodingDesc projectDesc "
    "samplingDecl editorialDecl correction normalization quotation hyphenation segmentation stdVals interpretation "
    "tagsDecl namespace classDecl charDecl appInfo profileDesc creation langUsage abstract textClass calendarDesc "
    "revisionDesc availability standOff listPerson listPlace listOrg text availability publisher".split()
)
"""Elements of which there is one in its parent (or one of each type), so that two that were added are one."""


def pair(ones: Sequence[_Element], others: Sequence[_Element], signatures: Signatures) -> dict[int, int]:
    """For each child of one element that is one of another, its index there by its own index.

    Args:
        ones: children of the one.
        others: children of the other.
        signatures: tell what says the same.
    """
    found = _by_identifier(ones, others)
    _by_content(ones, others, found, signatures)
    _by_kind(ones, others, found)
    return found


def pair_added(
    ones: Sequence[_Element], others: Sequence[_Element], signatures: Signatures
) -> dict[int, int]:
    """The same for children that both sides added: of a kind that may repeat itself, only those that say the same."""
    found = _by_identifier(ones, others)
    _by_content(ones, others, found, signatures)
    _by_kind(ones, others, found, ONE_OF_A_KIND)
    return found


def _by_identifier(ones: Sequence[_Element], others: Sequence[_Element]) -> dict[int, int]:
    there = {(one.tag, name): at for at, one in enumerate(others) if (name := one.get(XML_ID))}
    keys = [(one.tag, one.get(XML_ID)) for one in ones]
    return {at: there[key] for at, key in enumerate(keys) if key in there}


def _by_content(
    ones: Sequence[_Element], others: Sequence[_Element], found: dict[int, int], signatures: Signatures
) -> None:
    left, right = _unpaired(ones, others, found)
    # What has an identifier is what it says it is: a copy of another entry is not that entry.
    left = [at for at in left if not ones[at].get(XML_ID)]
    right = [at for at in right if not others[at].get(XML_ID)]
    matcher: SequenceMatcher[object] = SequenceMatcher(
        None,
        [id(signatures.of(ones[at])) for at in left],
        [id(signatures.of(others[at])) for at in right],
        autojunk=False,
    )
    for start, there, length in matcher.get_matching_blocks():
        found.update({left[start + step]: right[there + step] for step in range(length)})


def _by_kind(
    ones: Sequence[_Element],
    others: Sequence[_Element],
    found: dict[int, int],
    kinds: frozenset[str] | None = None,
) -> None:
    left, right = _unpaired(ones, others, found)
    waiting: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at in right:
        if not others[at].get(XML_ID):
            waiting[_kind(others[at])].append(at)
    for at in left:
        is_of_kinds = kinds is None or local_name(ones[at]) in kinds
        same = waiting[_kind(ones[at])] if is_of_kinds and not ones[at].get(XML_ID) else []
        if same:
            found[at] = same.pop(0)


def _unpaired(
    ones: Sequence[_Element], others: Sequence[_Element], found: dict[int, int]
) -> tuple[list[int], list[int]]:
    taken = set(found.values())
    left = [at for at in range(len(ones)) if at not in found]
    return left, [at for at in range(len(others)) if at not in taken]


def _kind(element: _Element) -> tuple[object, ...]:
    if not isinstance(element.tag, str):
        return (element.tag,)
    return element.tag, *((name, element.get(name)) for name in TELLING)
