/** Longer than this a bubble is hard to read in one look, and a sentence hard to hold in mind. */
const LONG_TEXT = 140;
const LONG_SENTENCE = 15;

/** How long what is written is: its characters, and the words of its longest sentence. */
export const measured = (text: string): { characters: number; words: number; long: boolean } => {
  const sentences = text.split(/[.!?…]+(?:\s|$)/u).map((sentence) => sentence.split(/\s+/u).filter(Boolean).length);
  const words = Math.max(0, ...sentences);
  const characters = [...text.trim()].length;
  return { characters, words, long: characters > LONG_TEXT || words > LONG_SENTENCE };
};

/** Under each field marked `data-count`: how long its text is while it is being written, in the words its form gives. */
export const counting = (page: Document): void => {
  page.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.dataset['count'] === undefined) return;
    const { characters, words, long } = measured(target.value);
    const { counted = '', long: tooLong = '' } = target.form?.dataset ?? {};
    const said = counted.replace('{characters}', String(characters)).replace('{words}', String(words));
    const note = noteOf(target);
    note.textContent = long ? `${said} ${tooLong}` : said;
    note.classList.toggle('long', long);
  });
};

function noteOf(field: HTMLTextAreaElement): HTMLElement {
  const there = field.nextElementSibling;
  if (there instanceof HTMLElement && there.classList.contains('counted')) return there;
  const note = field.ownerDocument.createElement('p');
  note.className = 'counted';
  field.after(note);
  return note;
}
