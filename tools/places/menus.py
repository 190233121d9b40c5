"""What the café's board says, per language; prices in Norwegian kroner."""

from __future__ import annotations

MENUS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "menu.nb": (
        "Meny",
        [("Kaffe", "38"), ("Kaffe latte", "49"), ("Te", "35"), ("Kakao", "45"), ("Bolle", "32"), ("Smørbrød", "69")],
    ),
    "menu.en": (
        "Menu",
        [("Coffee", "38"), ("Caffè latte", "49"), ("Tea", "35"), ("Cocoa", "45"), ("Bun", "32"), ("Sandwich", "69")],
    ),
}
