"""Getting in: with a password and a code, a passkey, a service elsewhere or a card for one phone, and staying in."""
