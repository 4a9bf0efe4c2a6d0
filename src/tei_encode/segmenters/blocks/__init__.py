"""From units and their roles to blocks: what each is made of."""
