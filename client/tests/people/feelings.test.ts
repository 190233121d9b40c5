import { expect, test } from 'vitest';
import { Feelings } from '../../src/people/feelings';
import type { FaceLexeme } from '../../src/protocol/messages';

function seen(feelings: Feelings, now: number): Partial<Record<FaceLexeme, number>> {
  const found: Partial<Record<FaceLexeme, number>> = {};
  feelings.feel(now);
  feelings.lexemes.slice(0, feelings.count).forEach((lexeme, k) => (found[lexeme] = (found[lexeme] ?? 0) + (feelings.amounts[k] ?? 0)));
  return found;
}

const face = (lexeme: FaceLexeme, start: number) =>
  ({ type: 'faceLexeme', id: lexeme, start, end: start + 6000, attackPeak: start + 300, relax: start + 3000, lexeme, amount: 0.8 }) as const;

test('an expression stays after the words, until the next one takes its place', () => {
  const feelings = new Feelings();
  feelings.settle(0);
  feelings.express(face('ANGER', 0), 1000);
  const alone = seen(feelings, 3500).ANGER ?? 0;
  expect(alone).toBeGreaterThan(0.3);
  feelings.express(face('SMILE', 0), 2500);
  const both = seen(feelings, 3500);
  expect(both.SMILE).toBeGreaterThan(0.3);
  expect(both.ANGER ?? 0).toBeLessThan(0.01);
});
