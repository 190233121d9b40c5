import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/words';
import { en } from '../../src/words/en';
import { nb } from '../../src/words/nb';

describe.each([
  ['nb', nb],
  ['en', en],
])('the words in %s', (_, words) => {
  it('are all there', () => {
    for (const [key, text] of Object.entries(words)) expect(text.trim(), key).not.toBe('');
  });

  it('are short and plain', () => {
    for (const text of Object.values(words)) {
      for (const sentence of text.split(/(?<=[.?!])\s/)) expect(sentence.length, sentence).toBeLessThanOrEqual(80);
    }
  });

  it('never name a person or a run in words we do not use', () => {
    const never = /\b(patient|pasient|user|bruker|game|spill|win|vinn|fail|feil|error)\b/i;
    for (const text of Object.values(words)) expect(text).not.toMatch(never);
  });
});

it('holds the same words in both languages', () => {
  expect(Object.keys(en)).toEqual(Object.keys(nb));
});

it('speaks Norwegian when a page says nothing we know', () => {
  expect([languageOf('en'), languageOf('nb'), languageOf('fr'), languageOf(undefined)]).toEqual(['en', 'nb', 'nb', 'nb']);
});
