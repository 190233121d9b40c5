"""How much distress each scenario brings by the ratings of many, and taking that into use."""
