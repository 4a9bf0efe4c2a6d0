"""One reference taken apart into its parts."""
