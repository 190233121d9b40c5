import type { Influence } from '../protocol/messages';
import { within } from './ease';

const BEHIND = 1.95;
const FAR_BEHIND = 2.7;

export const LIMITS = { spine: 0.38, headYaw: 1.15, headUp: 0.5, headDown: 0.6, eyeYaw: 0.6, eyeUp: 0.42, eyeDown: 0.5 } as const;

/** How much of a look is done by spine and head (radians); the eyes do the rest. */
export interface Share {
  spineYaw: number;
  headYaw: number;
  headPitch: number;
}

/** How much of its usual share the head takes, how much more the spine, and from which angle the whole body turns. */
const TAKEN: Readonly<Record<Influence, { readonly head: number; readonly spine: number; readonly turnFrom: number }>> = {
  EYES: { head: 0.12, spine: 0, turnFrom: Infinity },
  HEAD: { head: 1, spine: 1, turnFrom: 0.75 },
  SHOULDER: { head: 0.9, spine: 1.9, turnFrom: 0.9 },
  WAIST: { head: 0.8, spine: 2.6, turnFrom: 1 },
  WHOLE: { head: 0.9, spine: 0.6, turnFrom: 0.12 },
};

/** What is taken along; the head, for a word of a later version of the protocol. */
const taken = (influence: string): (typeof TAKEN)[Influence] => (TAKEN as Partial<Record<string, (typeof TAKEN)[Influence]>>)[influence] ?? TAKEN.HEAD;

/**
 * Split a look (`yaw` to the person's left, `pitch` down, from straight ahead) between spine and head.
 * Nobody twists towards what is behind them: past about 110 degrees the look fades, at 155 it is gone.
 */
export function shareLook(yaw: number, pitch: number, out: Share, influence: Influence = 'HEAD'): void {
  const reached = yaw * inReach(yaw);
  const { head, spine } = taken(influence);
  out.spineYaw = within(reached * 0.15 * spine, -LIMITS.spine, LIMITS.spine);
  out.headYaw = within(reached * 0.68 * head, -LIMITS.headYaw, LIMITS.headYaw);
  out.headPitch = within(pitch * 0.6 * head, -LIMITS.headUp, LIMITS.headDown);
}

/** 1 for what can be looked at, 0 for what is behind the back. */
export function inReach(yaw: number): number {
  const t = within((FAR_BEHIND - Math.abs(yaw)) / (FAR_BEHIND - BEHIND), 0, 1);
  return t * t * (3 - 2 * t);
}

/** How far the whole body turns (radians) so that a look at `yaw` becomes comfortable. */
export function bodyTurn(yaw: number, influence: Influence = 'HEAD'): number {
  const over = Math.abs(yaw) - taken(influence).turnFrom;
  return over <= 0 ? 0 : Math.sign(yaw) * Math.min(over, 1.9);
}

/** The angle an eye can make. */
export function eyeYaw(yaw: number): number {
  return within(yaw, -LIMITS.eyeYaw, LIMITS.eyeYaw);
}

/** The angle an eye can make up (negative) or down. */
export function eyePitch(pitch: number): number {
  return within(pitch, -LIMITS.eyeUp, LIMITS.eyeDown);
}
