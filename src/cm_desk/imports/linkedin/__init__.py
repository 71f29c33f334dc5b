"""LinkedIn pages and profiles."""
