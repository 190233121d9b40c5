"""A participant's own page, made for a phone. It has a sign-in, a guard and cookies of its own, apart from staff's."""
