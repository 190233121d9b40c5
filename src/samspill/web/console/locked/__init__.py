"""The page that asks for the password again."""
