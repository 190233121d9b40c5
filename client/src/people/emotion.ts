import type { FaceLexeme } from '../protocol/messages';
import { type Amounts, both } from './units';

/** What an expression does: face units, head (pitch, yaw, roll), slump of the spine, shoulders, pace of breath, blush, pupils, where the eyes stray, and what the body says of itself. */
export interface Expression {
  readonly units: Amounts;
  readonly head: readonly [number, number, number];
  readonly slump: number;
  readonly shrug: number;
  readonly pace: number;
  readonly blush: number;
  readonly pupil: number;
  /** Yaw and pitch (radians) by which the eyes leave what they are told to look at, now and then. */
  readonly stray: readonly [number, number];
  /** Arms crossed over the chest, 0..1; weight on one hip, radians; a foot that taps and breath that is blown out now and then, 0..1. */
  readonly fold: number;
  readonly hip: number;
  readonly restless: number;
  /** How many of the looks that nobody told them to take go to the participant, beyond the usual, 0..1. */
  readonly stare: number;
}

type Bearing = Partial<Omit<Expression, 'units'>>;

const express = (units: Amounts, bearing: Bearing = {}): Expression => ({
  units, head: [0, 0, 0], slump: 0, shrug: 0, pace: 1, blush: 0, pupil: 0, stray: [0, 0], fold: 0, hip: 0, restless: 0, stare: 0, ...bearing,
});

/**
 * Expressions after the Facial Action Coding System (Ekman, Friesen & Hager 2002), as amounts of face units; those of the
 * social feelings after Keltner (1995, embarrassment), Tracy & Robins (2004, pride) and Matsumoto & Ekman (2004, contempt).
 * Faces rest with a hint of a smile; where that would soften a feeling it is taken back with a negative smile.
 * A bearing belongs to each: how one holds the head tells as much as the face.
 */
export const EXPRESSIONS: Readonly<Record<FaceLexeme, Expression>> = {
  NEUTRAL: express({}),
  SMILE: express(
    { ...both('mouthSmile', 0.8), ...both('cheekSquint', 0.45), ...both('eyeSquint', 0.2), ...both('mouthDimple', 0.15) },
    { head: [-0.02, 0, 0.02], pupil: 0.06 },
  ),
  JOY: express(
    {
      ...both('mouthSmile', 1), ...both('cheekSquint', 0.9), ...both('eyeSquint', 0.45), ...both('mouthUpperUp', 0.45),
      ...both('mouthLowerDown', 0.35), ...both('mouthDimple', 0.15), jawOpen: 0.16, ...both('browOuterUp', 0.25), browInnerUp: 0.15,
    },
    { head: [-0.05, 0, 0.04], slump: -0.03, shrug: 0.03, pace: 1.1, blush: 0.12, pupil: 0.1 },
  ),
  SADNESS: express(
    {
      browInnerUp: 1.15, ...both('browDown', 0.35), ...both('mouthFrown', 0.95), ...both('mouthSmile', -0.4), mouthShrugLower: 0.55, mouthRollLower: 0.15,
      ...both('eyeLookDown', 0.18), ...both('cheekSquint', 0.15),
    },
    { head: [0.2, 0, 0.06], slump: 0.12, shrug: -0.05, pace: 0.8, stray: [0.05, 0.3] },
  ),
  ANGER: express(
    {
      ...both('browDown', 1.1), ...both('mouthSmile', -0.45), ...both('eyeWide', 0.45), ...both('eyeSquint', 0.45), ...both('noseSneer', 0.35), ...both('mouthPress', 0.9),
      ...both('mouthFrown', 0.4), mouthRollUpper: 0.35, mouthRollLower: 0.35, jawForward: 0.35, mouthShrugUpper: 0.1,
    },
    { head: [0.12, 0, 0], slump: 0.05, shrug: 0.05, pace: 1.4, blush: 0.35, stare: 0.6 },
  ),
  FEAR: express(
    {
      browInnerUp: 1.1, ...both('browOuterUp', 0.4), ...both('browDown', 0.25), ...both('mouthSmile', -0.4), ...both('eyeWide', 1.1), ...both('mouthStretch', 1),
      jawOpen: 0.16, ...both('mouthLowerDown', 0.35), ...both('mouthFrown', 0.35),
    },
    { head: [-0.08, 0.05, 0], slump: -0.07, shrug: 0.2, pace: 1.6, pupil: 0.3 },
  ),
  DISGUST: express(
    {
      ...both('noseSneer', 1.15), ...both('mouthSmile', -0.35), ...both('browDown', 0.45), ...both('mouthUpperUp', 0.95), ...both('cheekSquint', 0.75),
      ...both('eyeSquint', 0.6), ...both('mouthFrown', 0.4), mouthShrugLower: 0.35, jawOpen: 0.05, ...both('mouthLowerDown', 0.15),
    },
    { head: [-0.06, 0.2, -0.09], slump: -0.07, shrug: 0.04, pupil: -0.2 },
  ),
  SURPRISE: express(
    { browInnerUp: 1, ...both('browOuterUp', 1.1), ...both('eyeWide', 0.85), jawOpen: 0.48, mouthFunnel: 0.22, ...both('mouthSmile', -0.15) },
    { head: [-0.08, 0, 0], slump: -0.05, shrug: 0.08, pace: 1.2, pupil: 0.2 },
  ),
  CONTEMPT: express(
    {
      mouthSmileLeft: 0.8, mouthSmileRight: -0.35, mouthDimpleLeft: 1, mouthPressLeft: 0.5, mouthUpperUpLeft: 0.3, cheekSquintLeft: 0.5, mouthLeft: 0.35,
      ...both('eyeBlink', 0.24), browOuterUpLeft: 0.6, browDownRight: 0.5, browInnerUp: -0.1,
    },
    { head: [-0.16, 0.14, -0.12], slump: -0.04, fold: 1, stare: 0.35 },
  ),
  INTEREST: express(
    { browInnerUp: 0.6, ...both('browOuterUp', 0.65), ...both('eyeWide', 0.4), ...both('mouthSmile', 0.25), jawOpen: 0.05 },
    { head: [0.07, 0, 0.16], slump: 0.1, pupil: 0.15 },
  ),
  IMPATIENCE: express(
    {
      ...both('browDown', 0.95), ...both('mouthSmile', -0.5), ...both('mouthPress', 0.85), mouthRollLower: 0.35, mouthRollUpper: 0.15, ...both('mouthFrown', 0.5), mouthLeft: 0.35,
      mouthShrugLower: 0.35, cheekPuff: 0.12, ...both('eyeSquint', 0.4), ...both('eyeBlink', 0.2), ...both('noseSneer', 0.4), browInnerUp: -0.35,
    },
    { head: [-0.03, 0.05, -0.15], slump: -0.04, shrug: 0.03, pace: 1.3, fold: 1, hip: 0.07, restless: 1, stare: 0.5 },
  ),
  BOREDOM: express(
    {
      ...both('eyeBlink', 0.48), ...both('browDown', 0.1), browInnerUp: 0.1, ...both('browOuterUp', 0.12), ...both('mouthSmile', -0.45),
      ...both('mouthFrown', 0.25), mouthShrugLower: 0.25, jawOpen: 0.05, mouthRight: 0.3, ...both('eyeLookDown', 0.1),
    },
    { head: [0.03, -0.12, 0.26], slump: 0.14, shrug: -0.08, pace: 0.75, stray: [-0.42, -0.06] },
  ),
  EMBARRASSMENT: express(
    {
      ...both('mouthSmile', 0.5), ...both('mouthPress', 0.85), mouthRollLower: 0.6, mouthRollUpper: 0.3, browInnerUp: 0.85, ...both('cheekSquint', 0.35),
      ...both('eyeLookDown', 0.5), ...both('eyeBlink', 0.15),
    },
    { head: [0.24, 0.24, 0.1], slump: 0.08, shrug: 0.12, pace: 1.15, blush: 1, stray: [0.3, 0.42] },
  ),
  PRIDE: express(
    {
      ...both('mouthSmile', 0.6), ...both('mouthDimple', 0.45), ...both('mouthPress', 0.3), ...both('cheekSquint', 0.3), ...both('eyeSquint', 0.15),
      ...both('browOuterUp', 0.3), ...both('eyeBlink', 0.18),
    },
    { head: [-0.26, 0, 0], slump: -0.2, shrug: -0.05, pace: 1.05, blush: 0.1 },
  ),
};

/** Units that shape the mouth: speech takes these over for most of their strength. */
export const isMouth = (unit: string): boolean => unit.startsWith('mouth') || unit.startsWith('jaw');

/**
 * How strongly to show an amount 0..1 so that it reads at 1.2 m, where half a smile in a portrait looks like none.
 * Grows fast at first; 0 stays 0 and 1 stays 1.
 */
export function shown(amount: number): number {
  return amount <= 0 ? 0 : Math.min(1, amount) ** 0.68;
}
