"""Mastodon and Bluesky archives."""
