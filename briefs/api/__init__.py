"""The archive as read-only JSON under `/api/`: stories, editions, entities, topics and facets, with their OpenAPI."""
