import { expect, test } from 'vitest';
import { type Obstacle, alongRoute, lengthOf, routeAround } from '../../src/people/route';

const A = { x: 0, z: 0 };
const B = { x: 4, z: 0 };

function nearest(obstacle: Obstacle, obstacles: readonly Obstacle[]): number {
  const route = routeAround(A, B, obstacles);
  const at = { x: 0, z: 0 };
  let least = Infinity;
  for (let gone = 0; gone <= lengthOf(route); gone += 0.02) {
    alongRoute(route, gone, at);
    least = Math.min(least, Math.hypot(at.x - obstacle.x, at.z - obstacle.z));
  }
  return least;
}

test('with nothing in the way one walks straight', () => {
  expect(routeAround(A, B, []).spots).toEqual([A, B]);
  expect(lengthOf(routeAround(A, B, [{ x: 2, z: 1, radius: 0.4 }]))).toBe(4);
});

test('a chair in the way is walked around, on the nearer side, and not by a great way round', () => {
  const chair = { x: 2, z: 0.1, radius: 0.35 };
  expect(nearest(chair, [chair])).toBeGreaterThan(0.3);
  const route = routeAround(A, B, [chair]);
  expect(Math.min(...route.spots.map(({ z }) => z))).toBeLessThan(-0.2);
  expect(lengthOf(route)).toBeLessThan(4.4);
});

test('several things in a row are all walked around', () => {
  const chairs = [{ x: 1.2, z: 0, radius: 0.3 }, { x: 2.6, z: -0.1, radius: 0.3 }];
  for (const chair of chairs) expect(nearest(chair, chairs)).toBeGreaterThan(0.25);
});

test('the chair one goes to sit on is no obstacle', () => {
  expect(routeAround(A, B, [{ x: 4, z: 0, radius: 0.35 }]).spots).toEqual([A, B]);
});

test('a route begins and ends where it should, and never leaps', () => {
  const route = routeAround(A, B, [{ x: 2, z: 0, radius: 0.5 }]);
  const at = { x: 0, z: 0 };
  let before = { ...A };
  for (let gone = 0; gone <= lengthOf(route) + 0.5; gone += 0.05) {
    alongRoute(route, gone, at);
    expect(Math.hypot(at.x - before.x, at.z - before.z)).toBeLessThan(0.06);
    before = { ...at };
  }
  expect(at.x).toBeCloseTo(4);
  expect(at.z).toBeCloseTo(0);
});
