"""Addresses (XML Schema, Part 2, 3.2.17): RFC 2396 with IPv6 by RFC 2732, after all that is no ASCII is escaped.

The rules are those of `java.net.URI`, which jing asks: an authority may be a server or any registered name.
"""

from __future__ import annotations

import re

_ESCAPED = "%[0-9A-Fa-f]{2}"
_WORDS = r"A-Za-z0-9\-_.!~*'()"
# Whatever may not stand in an address by itself is escaped first, so it does not count.
_FREE = r"\x00-\x20\x7f-\U0010ffff<>\"{}|\\^`"
_PATH = f"(?:[{_WORDS}{_FREE}:@&=+$,;/]|{_ESCAPED})*"
_ANY = rf"(?:[{_WORDS}{_FREE}:@&=+$,;/?\[\]]|{_ESCAPED})*"
_NAME = f"(?:[{_WORDS}{_FREE}:@&=+$,;]|{_ESCAPED})+"
_USER = f"(?:(?:[{_WORDS}{_FREE}:&=+$,;]|{_ESCAPED})*@)?"
_SERVER = rf"{_USER}\[(?P<address>[0-9A-Fa-f:.]+)(?:%[A-Za-z0-9_.]+)?\](?::[0-9]*)?"
_TAIL = rf"(?:\?{_ANY})?(?:\#{_ANY})?"
_AUTHORITY = (
    rf"//(?:(?:{_NAME}|{_SERVER})(?:/{_PATH})?{_TAIL}|/{_PATH}{_TAIL}|\?{_ANY}(?:\#{_ANY})?|\#{_ANY})"
)
_ROOTED = rf"/(?!/){_PATH}{_TAIL}"
_OPAQUE = rf"(?!/)(?:[{_WORDS}{_FREE}:@&=+$,;?\[\]]|{_ESCAPED}){_ANY}(?:\#{_ANY})?"
_RELATIVE = rf"(?!/)(?![^/?\#]*:){_PATH}{_TAIL}"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_ABSOLUTE = re.compile(f"{_AUTHORITY}|{_ROOTED}|{_OPAQUE}")
_REFERENCE = re.compile(f"{_AUTHORITY}|{_ROOTED}|{_RELATIVE}")


def is_uri(text: str) -> bool:
    """Whether a string is an address, absolute or relative; the empty one is."""
    scheme = _SCHEME.match(text)
    found = _ABSOLUTE.fullmatch(text, scheme.end()) if scheme else _REFERENCE.fullmatch(text)
    return found is not None and (found["address"] is None or _is_ip(found["address"]))


def _is_ip(address: str) -> bool:
    # Rare, and the library takes a while to load.
    from ipaddress import AddressValueError, IPv6Address

    try:
        IPv6Address(address)
    except AddressValueError:
        return False
    return True
