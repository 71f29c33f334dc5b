"""Tables of one’s own and planning tools."""
