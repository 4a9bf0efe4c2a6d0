"""Plain texts in, valid TEI P5 editions out."""
