"""Programs of others open what we hand over; docs/interchange.md says which versions were tried."""
