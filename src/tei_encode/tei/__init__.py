"""What every stage that touches TEI shares: namespaces, the source layer of an edition, its digest."""
