"""What a clerk can ask or do: one class, one permission, one transaction."""
