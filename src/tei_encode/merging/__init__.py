"""Re-encoding: an edition that a person has edited brought up to date, every edit kept (ENCODING.md, 1.3)."""

from .merge import Merged, digest_of, merge
from .rejections import Rejections

__all__ = ["Merged", "Rejections", "digest_of", "merge"]
