import type { AnchorSpot, Point } from './manifest';

/** Two spots nearer than this (metres) are one: two people cannot both be there. */
const ELBOW_ROOM = 0.4;

/**
 * The spots a crowd may fill, in the order they are to be filled: those named `guest.*` on which nobody named is. One spot may
 * have several names, so it is the place that counts and not the name.
 */
export function freeSeats(anchors: ReadonlyMap<string, AnchorSpot>, taken: Iterable<string>): string[] {
  const there = [...taken].map((name) => anchors.get(name)?.position).filter((position) => position !== undefined);
  return [...anchors]
    .filter(([name, spot]) => name.startsWith('guest.') && there.every((other) => apart(spot.position, other)))
    .map(([name]) => name);
}

function apart(here: Point, there: Point): boolean {
  return Math.hypot(here[0] - there[0], here[2] - there[2]) >= ELBOW_ROOM;
}
