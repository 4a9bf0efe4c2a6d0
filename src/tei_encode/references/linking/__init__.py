"""Citations and short forms linked to the entries and works they mean."""
