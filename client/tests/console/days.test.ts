// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { days, inWords } from '../../src/console/days';

it('says a day in the language of the page, whatever the browser speaks', () => {
  expect(inWords('2027-01-12', 'nb')).toBe('tirsdag 12. januar 2027');
  expect(inWords('2027-01-12', 'en')).toBe('Tuesday 12 January 2027');
});

it('says nothing of what is no day', () => {
  for (const other of ['', '12.1.2027', '2027-13-40', 'i morgen']) expect(inWords(other, 'nb')).toBe('');
});

it('stands beside the field at once and whenever another day is chosen', () => {
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<input type="date" id="field-day" value="2027-02-01"><span id="day-field-day"></span>';
  days(document);
  const words = document.getElementById('day-field-day');
  expect(words?.textContent).toBe('Monday 1 February 2027');
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = '2027-01-02';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  expect(words?.textContent).toBe('Saturday 2 January 2027');
});
