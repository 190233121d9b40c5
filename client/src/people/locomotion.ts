import { glide, glided, within, wrap } from './ease';
import { type Arm, type Leg, type Pose, drawArm, hold } from './pose';
import { type Obstacle, type Route, alongRoute, lengthOf, routeAround } from './route';
import type { Anchor } from './world';

const BRISK = 1.45;
const RISE = 750;
const SETTLE = 950;
const TURN = 520;
const FULL = 1.15;
const STANCE = 0.6;
const BEND = 0.22;
const ahead = { x: 0, z: 0 };
const behind = { x: 0, z: 0 };
const spotOf = ({ position }: Anchor): { x: number; z: number } => ({ x: position[0], z: position[2] });

/** How legs go: `pace` 0 standing to 1 walking, `phase` of the step cycle, and how long they are (metres). */
export interface Gait {
  pace: number;
  phase: number;
  legLength: number;
}

/** Where a body is at one moment; `sit` 0..1, `gone` metres of this way. Its legs' length is asked, all else told. */
export interface Placement extends Gait {
  x: number;
  y: number;
  z: number;
  heading: number;
  sit: number;
  gone: number;
}

interface Walk {
  readonly from: Anchor;
  readonly to: Anchor;
  readonly start: number;
  readonly leave: number;
  readonly arrive: number;
  readonly end: number;
  readonly route: Route;
  readonly distance: number;
}

/** Where someone was put, and the walks they were sent on since. */
export class Path {
  #home: Anchor;
  readonly #walks: Walk[] = [];

  constructor(home: Anchor) {
    this.#home = home;
  }

  /** Put the body somewhere at once and forget its walks. */
  place(anchor: Anchor): void {
    this.#home = anchor;
    this.#walks.length = 0;
  }

  /** Walk to `to` between `start` and `end`, around `obstacles`; later if that would be a run. */
  go(to: Anchor, start: number, end: number, obstacles: readonly Obstacle[] = []): void {
    const from = this.#walks.at(-1)?.to ?? this.#home;
    const route = routeAround(spotOf(from), spotOf(to), obstacles);
    const distance = lengthOf(route);
    const leave = start + (from.kind === 'sit' ? RISE : 0);
    const settle = to.kind === 'sit' ? SETTLE : 0;
    const arrive = Math.max(end - settle, leave + (distance / BRISK) * 1000 + TURN);
    this.#walks.push({ from, to, start, leave, arrive, end: arrive + settle, route, distance });
  }

  /** Where the body is at `now`. */
  at(now: number, out: Placement): void {
    const walk = this.#begun(now);
    if (!walk) rest(this.#home, out);
    else if (now >= walk.end) rest(walk.to, out);
    else along(walk, now, out);
  }

  #begun(now: number): Walk | undefined {
    for (let k = this.#walks.length - 1; k >= 0; k -= 1) {
      const walk = this.#walks[k];
      if (walk && walk.start <= now) return walk;
    }
    return undefined;
  }
}

function rest(anchor: Anchor, out: Placement): void {
  const { position } = anchor;
  out.x = position[0];
  out.y = position[1];
  out.z = position[2];
  out.heading = anchor.heading;
  out.sit = anchor.kind === 'sit' ? 1 : 0;
  out.pace = 0;
  out.phase = 0;
  out.gone = 0;
}

function along(walk: Walk, now: number, out: Placement): void {
  const lasting = walk.arrive - walk.leave;
  const t = within(now - walk.leave, 0, lasting);
  const ramp = Math.min(450, lasting / 2);
  const top = walk.distance / (lasting - ramp);
  const speed = top * Math.min(1, t / ramp, (lasting - t) / ramp);
  const gone = travelled(t, lasting, ramp, top);
  const share = walk.distance > 0 ? gone / walk.distance : 1;
  const { position: a, heading } = walk.from;
  alongRoute(walk.route, gone, out);
  out.y = a[1] + (walk.to.position[1] - a[1]) * share;
  const way = wayAt(walk, gone);
  const away = heading + wrap(way - heading) * glided(now - walk.leave + 120, TURN);
  out.heading = away + wrap(walk.to.heading - way) * glide((now - walk.arrive + TURN * 0.7) / TURN);
  const up = walk.from.kind === 'sit' ? 1 - glided(now - walk.start, RISE) : 0;
  const down = walk.to.kind === 'sit' ? glided(now - walk.arrive, SETTLE) : 0;
  out.sit = Math.max(up, down);
  out.pace = within((speed * 1000) / FULL, 0, 1);
  out.phase = strides(gone, out.legLength);
  out.gone = gone;
}

/** Which way one walks there: from a little before to a little after, so that bends are taken softly. */
function wayAt(walk: Walk, gone: number): number {
  if (walk.distance <= 0.1) return walk.to.heading;
  alongRoute(walk.route, Math.max(0, gone - BEND), behind);
  alongRoute(walk.route, Math.min(walk.distance, gone + BEND), ahead);
  return Math.atan2(ahead.x - behind.x, ahead.z - behind.z);
}

/** Distance after `t` ms with a steady start and stop of `ramp` ms. */
function travelled(t: number, lasting: number, ramp: number, top: number): number {
  if (t < ramp) return (top * t * t) / (2 * ramp);
  if (t <= lasting - ramp) return top * (t - ramp / 2);
  const left = lasting - t;
  return top * (lasting - ramp) - (top * left * left) / (2 * ramp);
}

/** How many turns of the step cycle bring legs of this length so many metres. */
export const strides = (metres: number, legLength: number): number => (metres * STANCE) / (2 * stride(legLength));

const stride = (legLength: number): number => legLength * 0.36;
const SWING_BACK = hold([0.14, -1, -0.34], [0.03, -1, 0.02], [-0.02, -1, 0.05], 0, 0.42);
const SWING_AHEAD = hold([0.14, -1, 0.3], [0.0, -1, 0.55], [-0.04, -1, 0.5], 0, 0.42);

/** Walk on the spot in step with the way gone: foot paths, swaying pelvis, counter-turning shoulders, swinging arms. */
export function step(pose: Pose, gait: Gait): void {
  const { pace, phase } = gait;
  if (pace <= 0) return;
  const turn = phase * 2 * Math.PI;
  pose.pelvis.x += 0.018 * pace * Math.sin(turn);
  pose.pelvis.y -= pace * (0.024 + 0.017 * Math.cos(2 * turn));
  pose.hips.y += 0.1 * pace * Math.cos(turn);
  pose.hips.z += 0.032 * pace * Math.sin(turn);
  pose.spine.x += 0.04 * pace;
  pose.spine.y -= 0.22 * pace * Math.cos(turn);
  side(pose.legs[0], pose.arms[0], 0, gait);
  side(pose.legs[1], pose.arms[1], 1, gait);
}

function side(leg: Leg, arm: Arm, halves: 0 | 1, { pace, phase: both, legLength }: Gait): void {
  const phase = both + halves / 2;
  const part = phase - Math.floor(phase);
  const reach = stride(legLength) * pace;
  if (part < STANCE) stand(leg, part / STANCE, reach, pace);
  else swing(leg, (part - STANCE) / (1 - STANCE), reach, pace);
  const forth = Math.sin(phase * 2 * Math.PI - Math.PI / 2);
  drawArm(arm, forth > 0 ? SWING_AHEAD : SWING_BACK, Math.abs(forth) * pace * 0.9);
}

function stand(leg: Leg, u: number, reach: number, pace: number): void {
  leg.ankle.z += reach * (1 - 2 * u);
  const toes = u < 0.15 ? -0.35 * (1 - u / 0.15) : u > 0.65 ? 0.75 * ((u - 0.65) / 0.35) : 0;
  leg.toes = toes * pace;
  if (toes > 0) leg.ankle.y += 0.09 * toes * pace;
}

function swing(leg: Leg, u: number, reach: number, pace: number): void {
  leg.ankle.z += reach * (-1 + (1 - Math.cos(Math.PI * u)));
  leg.ankle.y += pace * (0.1 * Math.sin(Math.PI * u) + 0.0675 * (1 - u) ** 2);
  leg.toes = pace * (0.75 * (1 - u) * (1 - u) - 0.35 * u * u);
}
