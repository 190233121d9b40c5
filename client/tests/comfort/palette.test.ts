import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { INK, STRONG_INK } from '../../src/comfort/boards/pen';
import type { Ink } from '../../src/comfort/boards/pen';

const source = (file: string): string => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');

/** The colours that the rule with `selector` sets, by the names they have on the boards. */
function coloursOf(css: string, selector: string): Ink {
  const rule = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  const found = [...rule.matchAll(/--([a-z-]+): (#[0-9a-f]+);/g)].map(([, name = '', colour = '']) => [camel(name), whole(colour)]);
  return Object.fromEntries(found.filter(([name = '']) => name in INK)) as Ink;
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const whole = (colour: string): string => (colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour);

it.each([
  ['usual', 'base.css', ':root', INK],
  ['strong', 'participant.css', "[data-contrast='high']", STRONG_INK],
] as const)('has the %s colours of the page on the boards in the headset', (_, file, selector, ink) => {
  expect(coloursOf(source(file), selector)).toEqual(ink);
});
