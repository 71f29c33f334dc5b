"""Assessments kept: their list, one as it was, two side by side, what was decided."""
