"""Texts that a spreadsheet would run: kept as texts by an apostrophe, which is taken back."""

# What a spreadsheet would take for a formula, full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")


def guarded(text: str) -> str:
    """Return the text as a cell may hold it.

    >>> guarded("=1+1"), guarded("Vœux"), guarded("'=1+1")
    ("'=1+1", 'Vœux', "''=1+1")
    """
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text


def unguarded(cell: str) -> str:
    """Return the text that ``guarded`` made a cell of; any other cell is its own text.

    >>> unguarded("'=1+1"), unguarded("'tis")
    ('=1+1', "'tis")
    """
    is_guarded = cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA)
    return cell[1:] if is_guarded else cell
