"""`python -m tei_encode` is `tei-encode`."""

from __future__ import annotations

from .cli import main

main()
