import { expect, it } from 'vitest';
import { measured } from '../../src/console/counting';

it('counts characters and the words of the longest sentence', () => {
  expect(measured('Hei! Hva vil du ha i dag?')).toEqual({ characters: 25, words: 6, long: false });
  expect(measured('')).toEqual({ characters: 0, words: 0, long: false });
});

it('says when a text is long to read or a sentence long to hear', () => {
  expect(measured('ord '.repeat(16)).long).toBe(true);
  expect(measured(`${'Kort nok. '.repeat(15)}`).long).toBe(true);
  expect(measured('Kort nok. Også dette.').long).toBe(false);
});
