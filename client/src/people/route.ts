import { within, across } from './ease';

/** A point on the floor. */
export interface Spot {
  readonly x: number;
  readonly z: number;
}

/** Something round on the floor that one walks around: a chair, another person. */
export interface Obstacle extends Spot {
  readonly radius: number;
}

const CLEARANCE = 0.14;
const DEPTH = 5;

/** A way on the floor, with the length walked at each of its points. */
export interface Route {
  readonly spots: readonly Spot[];
  readonly lengths: readonly number[];
}

/**
 * The way from `from` to `to` that keeps clear of what stands between, its corners rounded. What one starts or ends in is
 * no obstacle: a chair is where one wants to be.
 */
export function routeAround(from: Spot, to: Spot, obstacles: readonly Obstacle[]): Route {
  const inTheWay = obstacles.filter((one) => away(one, from) > one.radius + 0.02 && away(one, to) > one.radius + 0.02);
  const corners = [from, ...detour(from, to, inTheWay, DEPTH), to];
  const spots = corners.length > 2 ? rounded(rounded(corners)) : corners;
  const lengths = [0];
  for (let k = 1; k < spots.length; k += 1) lengths.push((lengths[k - 1] ?? 0) + away(spots[k] ?? to, spots[k - 1] ?? from));
  return { spots, lengths };
}

/** How long a route is. */
export const lengthOf = (route: Route): number => route.lengths.at(-1) ?? 0;

/** Write where `gone` metres along the route lie. */
export function alongRoute({ spots, lengths }: Route, gone: number, out: { x: number; z: number }): void {
  let k = 1;
  while (k < spots.length - 1 && (lengths[k] ?? 0) < gone) k += 1;
  const [a, b] = [spots[k - 1], spots[k]];
  if (!a || !b) return;
  const start = lengths[k - 1] ?? 0;
  const share = within((gone - start) / Math.max(1e-6, (lengths[k] ?? 0) - start), 0, 1);
  out.x = a.x + (b.x - a.x) * share;
  out.z = a.z + (b.z - a.z) * share;
}

const away = (a: Spot, b: Spot): number => across(a.x - b.x, a.z - b.z);

function detour(a: Spot, b: Spot, obstacles: readonly Obstacle[], depth: number): Spot[] {
  const worst = depth > 0 ? deepest(a, b, obstacles) : null;
  if (!worst) return [];
  const rest = obstacles.filter((one) => one !== worst.one);
  return [...detour(a, worst.round, rest, depth - 1), worst.round, ...detour(worst.round, b, rest, depth - 1)];
}

/** The obstacle a straight way cuts deepest, and the point beside it to go round by. */
function deepest(a: Spot, b: Spot, obstacles: readonly Obstacle[]): { one: Obstacle; round: Spot } | null {
  const length = away(a, b);
  if (length < 0.05) return null;
  const [dx, dz] = [(b.x - a.x) / length, (b.z - a.z) / length];
  let found: { one: Obstacle; round: Spot } | null = null;
  let depth = 0;
  for (const one of obstacles) {
    const along = (one.x - a.x) * dx + (one.z - a.z) * dz;
    const aside = (one.x - a.x) * dz - (one.z - a.z) * dx;
    const cut = one.radius - Math.abs(aside);
    if (along < 0 || along > length || cut <= depth) continue;
    const side = (aside > 0 ? -1 : 1) * (one.radius + CLEARANCE);
    depth = cut;
    found = { one, round: { x: one.x + dz * side, z: one.z - dx * side } };
  }
  return found;
}

/** Corners cut at a quarter and three quarters of each side (Chaikin 1974); the ends stay. */
function rounded(spots: readonly Spot[]): Spot[] {
  const out: Spot[] = [];
  spots.forEach((a, k) => {
    const b = spots[k + 1];
    if (!b) return;
    if (k === 0) out.push(a);
    else out.push(between(a, b, 0.25));
    if (k === spots.length - 2) out.push(b);
    else out.push(between(a, b, 0.75));
  });
  return out;
}

const between = (a: Spot, b: Spot, share: number): Spot => ({ x: a.x + (b.x - a.x) * share, z: a.z + (b.z - a.z) * share });
