"""Handouts: YAML files whose problems are solved, proved and set as documents."""
