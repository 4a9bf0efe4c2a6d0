"""Authority files in TEI: `listPerson`, `listPlace`, `listOrg` wherever they stand (TEI Guidelines, chapter ND)."""

from __future__ import annotations

from tei_encode.errors import SourceError
from tei_encode.tei.entries import entries_in, forms_of, identifiers_of
from tei_encode.tei.namespaces import XML_ID, local_name

from .listed import Listed
from .parsing import read_tei


def listed_in_tei(data: bytes, place: str) -> list[Listed]:
    """The entries of a TEI file, in document order.

    Raises:
        SourceError: it is no TEI, or an entry has no name.
    """
    found = []
    for element, kind in entries_in(read_tei(data, place)):
        where = f"{place}:{element.sourceline}"
        forms = forms_of(element, kind)
        if not forms:
            reason = f"a {local_name(element)} without {kind.value}"
            raise SourceError(f"{where}:1", reason, "give it a name, or take it out")
        found.append(
            Listed(
                kind, tuple(forms), (element.get(XML_ID) or "").strip(), tuple(identifiers_of(element)), where
            )
        )
    return found
