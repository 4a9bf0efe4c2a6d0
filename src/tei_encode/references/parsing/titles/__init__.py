"""What stands between names and numbers: titles, journals, places and publishers."""
