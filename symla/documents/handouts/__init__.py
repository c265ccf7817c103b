"""Handouts: YAML files whose problems are solved, proved and rendered as documents."""
