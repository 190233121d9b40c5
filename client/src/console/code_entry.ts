const SHOWN = 4;

/** Writes a pairing code the way the headset shows it: capitals, and a hyphen in the middle. */
export const codeEntry = (page: Document): void => {
  const field = page.querySelector<HTMLInputElement>('input[data-code]');
  field?.addEventListener('input', () => {
    const letters = field.value.toUpperCase().replace(/[^A-Z]/g, '');
    field.value = letters.length > SHOWN ? `${letters.slice(0, SHOWN)}-${letters.slice(SHOWN, 2 * SHOWN)}` : letters;
  });
};
