"""symla within the hosts of authors: each module is loaded by its host alone."""
