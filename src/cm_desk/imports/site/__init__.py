"""The news of a website."""
