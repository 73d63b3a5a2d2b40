"""What the site takes from the course: navigation, data for the page, programs with their output."""
