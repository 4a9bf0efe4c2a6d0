"""How hypothesis makes things up: TEI_ENCODE_PROFILE is `default`, or `full` for .ci/full.

The default run makes up the same things every time, so that a failure is the change's and not chance's; the full one
makes up others each time, and ten times as many as each test asks for.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

PROFILE = os.environ.get("TEI_ENCODE_PROFILE", "default")
MORE = 10
SLOW_IS_FINE = [HealthCheck.too_slow, HealthCheck.data_too_large]
SETTINGS = "_hypothesis_internal_use_settings"
"""Where hypothesis keeps a test's own settings; it has no public way to change them for all tests."""

settings.register_profile("default", deadline=None, suppress_health_check=SLOW_IS_FINE, derandomize=True)
settings.register_profile("full", deadline=None, suppress_health_check=SLOW_IS_FINE, print_blob=True)
settings.load_profile(PROFILE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each property its larger budget in the full run."""
    if PROFILE != "full":
        return
    for test in {getattr(item, "obj", None) for item in items}:
        own = getattr(test, SETTINGS, None)
        if own is not None:
            setattr(test, SETTINGS, settings(own, max_examples=own.max_examples * MORE))
