"""Tools that build and check; none of them is part of the product."""
