"""Pages of documents in HTML."""
