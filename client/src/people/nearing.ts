import type { Vector3 } from 'three';
import { swell, within, across } from './ease';
import type { Timeline } from './timeline';

/** How close people come while they talk to the participant, by the zone a level asks for (Hall 1966), m. Whoever is nearer stays. */
const COMES_TO: Readonly<Record<string, number>> = { intimate: 0.8, personal: 1.05, social: 1.5 };
const MOST = 0.45;
/** From farther away nobody comes: that would be a walk. */
const REACH = 3;
const [COMING, STAYING, GOING] = [1300, 2200, 1800];

/** How far into coming closer one is, 0 to 1: from the beginning of what one says to a little after the last of it. */
export function nearing(talks: Timeline<null>, now: number): number {
  let most = 0;
  for (const { start, end } of talks.acts) most = Math.max(most, swell(now, start, start + COMING, end + STAYING, end + STAYING + GOING));
  return most;
}

/** How many metres someone at `at` would come closer to `other`, where the level asks for `zone`; never more than half a step. */
export function closerBy(at: Vector3, other: Vector3, zone: string): number {
  const distance = across(at.x - other.x, at.z - other.z);
  const wish = COMES_TO[zone];
  return wish === undefined || distance > REACH ? 0 : within(distance - wish, 0, MOST);
}

/** Move `at` by `metres` towards `other`. */
export function towards(at: Vector3, other: Vector3, metres: number): void {
  const [dx, dz] = [other.x - at.x, other.z - at.z];
  const distance = across(dx, dz);
  if (distance < 1e-3) return;
  at.x += (dx / distance) * metres;
  at.z += (dz / distance) * metres;
}
