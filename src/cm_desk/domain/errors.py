"""What the environment can do wrong, told apart from our own bugs."""


class CmDeskError(Exception):
    """The file, the disk, the network share or the user's input prevents the work.

    ``key`` names a French sentence of ``resources/texts/errors.json`` that says what to
    do; ``values`` fill its placeholders. ``field`` names the form field at fault, if any.
    """

    def __init__(self, key: str, *, field: str | None = None, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.values = values
