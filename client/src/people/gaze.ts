import type { Influence } from '../protocol/messages';
import { within } from './ease';

const BEHIND = 1.95;
const FAR_BEHIND = 2.7;
const ROUND = 2 * Math.PI;

export const LIMITS = { spine: 0.38, headYaw: 1.15, headUp: 0.5, headDown: 0.6, eyeYaw: 0.6, eyeUp: 0.42, eyeDown: 0.5 } as const;

/** One look, in radians: which way it lies, and how much of it is done by the whole body, spine and head; the eyes do the rest. */
export interface Reach {
  /** Which way it lies in the world, or from straight ahead where `facing` is 0: yaw to the person's left, pitch down. */
  yaw: number;
  pitch: number;
  /** Which way the body faces. */
  facing: number;
  turn: number;
  spineYaw: number;
  headYaw: number;
  headPitch: number;
}

/** A look to be filled; its numbers begin as fractions, so that the engine keeps them as such and never boxes them. */
export const newReach = (): Reach => ({ yaw: 0.5, pitch: 0.5, facing: 0.5, turn: 0.5, spineYaw: 0.5, headYaw: 0.5, headPitch: 0.5 });

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
 * Split a look between spine and head.
 * Nobody twists towards what is behind them: past about 110 degrees the look fades, at 155 it is gone.
 */
export function shareLook(look: Reach, influence: Influence = 'HEAD'): void {
  const aside = look.yaw - look.facing;
  const yaw = aside - Math.round(aside / ROUND) * ROUND;
  const t = within((FAR_BEHIND - Math.abs(yaw)) / (FAR_BEHIND - BEHIND), 0, 1);
  const reached = yaw * t * t * (3 - 2 * t);
  const { head, spine } = taken(influence);
  look.spineYaw = within(reached * 0.15 * spine, -LIMITS.spine, LIMITS.spine);
  look.headYaw = within(reached * 0.68 * head, -LIMITS.headYaw, LIMITS.headYaw);
  look.headPitch = within(look.pitch * 0.6 * head, -LIMITS.headUp, LIMITS.headDown);
}

/** How far the whole body turns (radians) so that the look becomes comfortable. */
export function turnBody(look: Reach, influence: Influence = 'HEAD'): void {
  const aside = look.yaw - look.facing;
  const yaw = aside - Math.round(aside / ROUND) * ROUND;
  const over = Math.abs(yaw) - taken(influence).turnFrom;
  look.turn = over <= 0 ? 0 : Math.sign(yaw) * Math.min(over, 1.9);
}

/** The angle an eye can make. */
export function eyeYaw(yaw: number): number {
  return within(yaw, -LIMITS.eyeYaw, LIMITS.eyeYaw);
}

/** The angle an eye can make up (negative) or down. */
export function eyePitch(pitch: number): number {
  return within(pitch, -LIMITS.eyeUp, LIMITS.eyeDown);
}
