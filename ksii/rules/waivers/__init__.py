"""Waivers that do not hold, or hold no longer."""
