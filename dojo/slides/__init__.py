"""`dojo slides`: decks from the same lessons, programs and trainer's notes as the pages and the papers."""
