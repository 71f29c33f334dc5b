"""CM Desk: the offline desk of a territory's communication officer."""

__version__ = "0.1.0"
