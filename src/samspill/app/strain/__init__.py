"""How much each scenario strains, from the ratings of many: read, taken into use by a supervisor, and taken out."""
