"""Coming in: taken in under an alias, screened, and whatever one needs to be met with before the first practice."""
