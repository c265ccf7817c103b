"""The tests of symla."""
