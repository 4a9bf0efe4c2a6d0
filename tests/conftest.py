"""How hypothesis makes things up: TEI_ENCODE_PROFILE is `default`, or `full` for .ci/full.

The default run makes up the same things every time, so that a failure is the change's and not chance's.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

from tests.budget import examples

SLOW_IS_FINE = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile(
    "default", deadline=None, suppress_health_check=SLOW_IS_FINE, derandomize=True, max_examples=examples(100)
)
settings.register_profile(
    "full", deadline=None, suppress_health_check=SLOW_IS_FINE, print_blob=True, max_examples=examples(100)
)
settings.load_profile(os.environ.get("TEI_ENCODE_PROFILE", "default"))
