"""Problems about perpendicular vectors and what rests on them."""
