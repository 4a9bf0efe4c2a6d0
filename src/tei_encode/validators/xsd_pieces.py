"""A document that xmlschema reads piece by piece, with errors that keep their elements."""

from __future__ import annotations

from xmlschema import XMLResource


class Pieces(XMLResource):
    """A document in pieces, or whole.

    Of a lazy resource xmlschema works out the path of the element for every error that it so much as considers (one
    for each member of a union that does not fit), by walking over all that stands before it: time grows with the
    square of the document. As the elements of ours know where they stand, nothing needs the path.
    """

    def is_lazy(self) -> bool:
        """Whether errors are to forget their elements: never."""
        return False
