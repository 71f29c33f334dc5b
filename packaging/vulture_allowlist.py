"""Names that vulture believes unused; each line says who uses it."""
