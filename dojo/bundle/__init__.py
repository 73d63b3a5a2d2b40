"""`dojo bundle`: the site, the slides, the handouts and the wheels in one zip that needs no network."""
