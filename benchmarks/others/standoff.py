"""The text of a TEI file by standoffconverter.

python benchmarks/others/standoff.py FILE
"""

import sys

from lxml import etree
from standoffconverter import Standoff

edition = Standoff(etree.parse(sys.argv[1]), namespaces={"tei": "http://www.tei-c.org/ns/1.0"})
sys.stdout.write(edition.plain)
