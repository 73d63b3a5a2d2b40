"""What lies at the top of a bundle: the server, and a starter for each system."""
