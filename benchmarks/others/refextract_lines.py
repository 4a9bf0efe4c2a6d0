"""References, one a line, taken apart by refextract.

python benchmarks/others/refextract_lines.py FILE
"""

import sys
from pathlib import Path

from refextract import extract_references_from_string

for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    extract_references_from_string(line, is_only_references=True)
