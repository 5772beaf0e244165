"""What things are called: entities, themes and sources as a search knows them."""
