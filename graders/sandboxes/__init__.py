"""Where submissions run: a child process, or this process when it is a page's worker."""
