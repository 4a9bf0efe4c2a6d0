"""Addresses (XML Schema, Part 2, 3.2.17): RFC 2396 with IPv6 by RFC 2732, after all that is no ASCII is escaped.

The rules are those of `java.net.URI`, which jing asks: an authority may be a server or any registered name.
"""

from __future__ import annotations

import re
from functools import cache

_UNSAFE = re.compile(r"[^\x21-\x7e]|[<>\"{}|\\^`]")
"""What may not stand in an address by itself; it is escaped before anything else is looked at."""
_ESCAPED = "%[0-9A-Fa-f]{2}"
_WORDS = r"A-Za-z0-9\-_.!~*'()"
_PATH = f"(?:[{_WORDS}:@&=+$,;/]|{_ESCAPED})*"
_ANY = rf"(?:[{_WORDS}:@&=+$,;/?\[\]]|{_ESCAPED})*"
_NAME = f"(?:[{_WORDS}:@&=+$,;]|{_ESCAPED})+"
_USER = f"(?:(?:[{_WORDS}:&=+$,;]|{_ESCAPED})*@)?"
_SERVER = rf"{_USER}\[(?P<address>[0-9A-Fa-f:.]+)(?:%[A-Za-z0-9_.]+)?\](?::[0-9]*)?"
_TAIL = rf"(?:\?{_ANY})?(?:\#{_ANY})?"
_AUTHORITY = (
    rf"//(?:(?:{_NAME}|{_SERVER})(?:/{_PATH})?{_TAIL}|/{_PATH}{_TAIL}|\?{_ANY}(?:\#{_ANY})?|\#{_ANY})"
)
_ROOTED = rf"/(?!/){_PATH}{_TAIL}"
_OPAQUE = rf"(?!/)(?:[{_WORDS}:@&=+$,;?\[\]]|{_ESCAPED}){_ANY}(?:\#{_ANY})?"
_RELATIVE = rf"(?!/)(?![^/?\#]*:){_PATH}{_TAIL}"
_PLAIN = re.compile(r"#?[A-Za-z0-9_.\-]*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")


def is_uri(text: str) -> bool:
    """Whether a string is an address, absolute or relative; the empty one is."""
    if _PLAIN.fullmatch(text):
        return True
    text = _UNSAFE.sub("%20", text)
    scheme = _SCHEME.match(text)
    found = _form(absolute=scheme is not None).fullmatch(text, scheme.end() if scheme else 0)
    return found is not None and (found["address"] is None or _is_ip(found["address"]))


@cache
def _form(*, absolute: bool) -> re.Pattern[str]:
    """What an address looks like behind its scheme, or without one."""
    return re.compile(f"{_AUTHORITY}|{_ROOTED}|{_OPAQUE if absolute else _RELATIVE}")


def _is_ip(address: str) -> bool:
    # Rare, and the library takes a while to load.
    from ipaddress import AddressValueError, IPv6Address

    try:
        IPv6Address(address)
    except AddressValueError:
        return False
    return True
