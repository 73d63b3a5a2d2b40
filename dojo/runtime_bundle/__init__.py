"""The browser's Python: fetched, checked, trimmed, byte-compiled and named by content."""
