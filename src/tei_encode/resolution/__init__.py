"""Settling what the recognisers claim: merged, freed of contradictions, grouped into registers, made one tree."""
