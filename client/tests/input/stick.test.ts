import { expect, it } from 'vitest';
import { Stick } from '../../src/input/stick';

const ways = (...at: readonly (readonly [number, number])[]): readonly (string | null)[] => {
  const stick = new Stick();
  return at.map(([x, y]) => stick.push(x, y));
};

it('turns once for each push, however long it is held', () => {
  expect(ways([0, 0], [0.9, 0], [1, 0.2], [0.1, 0], [-0.8, 0])).toEqual([null, 'right', null, null, 'left']);
});

it('turns nobody twice whose hand trembles', () => {
  expect(ways([0.72, 0], [0.66, 0], [0.74, 0], [0.5, 0], [0.8, 0])).toEqual(['right', null, null, null, null]);
});

it('is not meant when it is pushed ahead or back', () => {
  expect(ways([0.75, -0.9], [0.72, 0.8])).toEqual([null, null]);
});
