"""What the site takes from the course: navigation, the index, data for the page, programs with their output."""
