"""What lines and words say by themselves: markers, wording, the lines of letters."""
