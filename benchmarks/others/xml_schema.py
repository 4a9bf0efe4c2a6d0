"""A file under a W3C schema by the library xmlschema alone, as its own command would.

python benchmarks/others/xml_schema.py SCHEMA FILE
"""

import sys

import xmlschema

sys.exit(any(True for _ in xmlschema.XMLSchema(sys.argv[1], allow="local").iter_errors(sys.argv[2])))
