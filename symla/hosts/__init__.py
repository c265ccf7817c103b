"""Integrations into authoring tools; each module is imported by its host alone."""
