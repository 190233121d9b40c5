const TAGS: Readonly<Record<string, string>> = { nb: 'nb-NO', en: 'en-GB' };

/** A day as a field has it (2027-01-12) in the words of the page's language; nothing for what is no day. */
export const inWords = (day: string, language: string): string => {
  const found = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  if (found === null || Number.isNaN(found.getTime())) return '';
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(TAGS[language] ?? language, parts).format(found).replace(',', '');
};

/** Beside each field for a day: the day in words, as a browser writes the order of its numbers in a language of its own. */
export const days = (page: Document): void => {
  const say = (field: HTMLInputElement): void => {
    const words = page.getElementById(`day-${field.id}`);
    if (words !== null) words.textContent = inWords(field.value, page.documentElement.lang);
  };
  page.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'date') say(target);
  });
  page.querySelectorAll<HTMLInputElement>('input[type=date]').forEach(say);
};
