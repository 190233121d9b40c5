"""From the sounds of speech (IPA) to the 15 Oculus mouth shapes."""

_SOUNDS = {
    "PP": "p b m",
    "FF": "f v ʋ",
    "TH": "θ ð",
    "DD": "t d ʈ ɖ ɾ",
    "kk": "k ɡ g ŋ x h ɦ ç",
    "CH": "tʃ dʒ ʃ ʒ ʂ ɕ",
    "SS": "s z",
    "nn": "n l ɳ ɭ ɫ",
    "RR": "r ɹ ɝ ɚ ɜ",
    "aa": "a ɑ ɐ ʌ æ ə",
    "E": "e ɛ ø œ",
    "I": "i ɪ y ʏ j ᵻ",
    "O": "o ɔ ɒ",
    "U": "u ʊ w ʉ ʍ",
}
_LONGEST_FIRST = sorted(
    ((sound, shape) for shape, sounds in _SOUNDS.items() for sound in sounds.split()), key=lambda pair: -len(pair[0])
)
_MARKS = "ˈˌː'ˑ̩̃ "


def viseme(phoneme: str) -> str:
    """The mouth shape of one phoneme; ``sil`` for a pause or a sound that is not known."""
    bare = phoneme.strip(_MARKS)
    return next((shape for sound, shape in _LONGEST_FIRST if bare.startswith(sound)), "sil")
