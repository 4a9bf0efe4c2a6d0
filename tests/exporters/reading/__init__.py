"""The reading text of TEI that others made."""
