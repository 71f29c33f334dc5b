"""Facebook, Instagram and Threads, by Meta’s own tools."""
