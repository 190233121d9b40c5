import type { FaceLexeme } from '../protocol/messages';
import { type Amounts, both } from './units';

/** What an expression does: face units, head (pitch, yaw, roll), slump of the spine, shoulders, and pace of breath. */
export interface Expression {
  readonly units: Amounts;
  readonly head: readonly [number, number, number];
  readonly slump: number;
  readonly shrug: number;
  readonly pace: number;
}

const express = (
  units: Amounts,
  head: readonly [number, number, number] = [0, 0, 0],
  slump = 0,
  shrug = 0,
  pace = 1,
): Expression => ({ units, head, slump, shrug, pace });

/**
 * Expressions after the Facial Action Coding System (Ekman, Friesen & Hager 2002), as amounts of face units.
 * Faces rest with a hint of a smile; where that would soften a feeling it is taken back with a negative smile.
 */
export const EXPRESSIONS: Readonly<Record<FaceLexeme, Expression>> = {
  NEUTRAL: express({}),
  SMILE: express(
    { ...both('mouthSmile', 0.8), ...both('cheekSquint', 0.4), ...both('eyeSquint', 0.2), ...both('mouthDimple', 0.15) },
    [-0.02, 0, 0.02],
  ),
  JOY: express(
    {
      ...both('mouthSmile', 0.95), ...both('cheekSquint', 0.8), ...both('eyeSquint', 0.4), ...both('mouthUpperUp', 0.35),
      ...both('mouthLowerDown', 0.22), ...both('mouthDimple', 0.2), jawOpen: 0.09, ...both('browOuterUp', 0.2), browInnerUp: 0.15,
    },
    [-0.05, 0, 0.04], -0.03, 0.03, 1.1,
  ),
  SADNESS: express(
    {
      browInnerUp: 1.15, ...both('browDown', 0.35), ...both('mouthFrown', 0.95), ...both('mouthSmile', -0.4), mouthShrugLower: 0.55, mouthRollLower: 0.15,
      ...both('eyeLookDown', 0.18), ...both('cheekSquint', 0.15),
    },
    [0.2, 0, 0.06], 0.12, -0.05, 0.8,
  ),
  ANGER: express(
    {
      ...both('browDown', 1), ...both('mouthSmile', -0.4), ...both('eyeWide', 0.35), ...both('eyeSquint', 0.5), ...both('noseSneer', 0.5), ...both('mouthPress', 0.7),
      ...both('mouthFrown', 0.35), mouthRollUpper: 0.3, mouthRollLower: 0.25, jawForward: 0.25, mouthShrugUpper: 0.1,
    },
    [0.08, 0, 0], 0.03, 0.04, 1.4,
  ),
  FEAR: express(
    {
      browInnerUp: 1, ...both('browOuterUp', 0.45), ...both('mouthSmile', -0.35), ...both('eyeWide', 1), ...both('mouthStretch', 0.8), jawOpen: 0.2,
      ...both('mouthLowerDown', 0.25), ...both('mouthFrown', 0.25),
    },
    [-0.06, 0, 0], -0.05, 0.14, 1.6,
  ),
  DISGUST: express(
    {
      ...both('noseSneer', 1), ...both('mouthSmile', -0.35), ...both('browDown', 0.6), ...both('mouthUpperUp', 0.75), ...both('cheekSquint', 0.6),
      ...both('eyeSquint', 0.5), ...both('mouthFrown', 0.45), mouthShrugLower: 0.4,
    },
    [-0.06, 0.14, -0.05], -0.05, 0.03,
  ),
  SURPRISE: express(
    { browInnerUp: 0.9, ...both('browOuterUp', 1), ...both('eyeWide', 0.85), jawOpen: 0.36, mouthFunnel: 0.15 },
    [-0.08, 0, 0], -0.05, 0.08, 1.2,
  ),
  CONTEMPT: express(
    {
      mouthSmileLeft: 0.55, mouthDimpleLeft: 0.8, mouthPressLeft: 0.4, mouthUpperUpLeft: 0.2, cheekSquintLeft: 0.3,
      ...both('eyeBlink', 0.2), browOuterUpLeft: 0.45, browDownRight: 0.35,
    },
    [-0.12, 0.1, -0.1],
  ),
  INTEREST: express(
    { browInnerUp: 0.45, ...both('browOuterUp', 0.4), ...both('eyeWide', 0.2), ...both('mouthSmile', 0.28) },
    [0.05, 0, 0.09], 0.06,
  ),
  IMPATIENCE: express(
    {
      ...both('browDown', 0.4), ...both('mouthSmile', -0.35), ...both('mouthPress', 0.55), mouthRollLower: 0.2, ...both('mouthFrown', 0.2), mouthLeft: 0.25,
      ...both('eyeSquint', 0.25), ...both('eyeBlink', 0.08),
    },
    [-0.05, 0, -0.07], -0.02, 0.03, 1.25,
  ),
  BOREDOM: express(
    {
      ...both('eyeBlink', 0.42), ...both('browDown', 0.12), browInnerUp: 0.12, ...both('mouthSmile', -0.42), ...both('mouthFrown', 0.22), mouthShrugLower: 0.2,
      jawOpen: 0.04, mouthRight: 0.22, cheekPuff: 0.12,
    },
    [0.06, 0, 0.2], 0.1, -0.06, 0.75,
  ),
  EMBARRASSMENT: express(
    {
      ...both('mouthSmile', 0.45), ...both('mouthPress', 0.5), mouthRollLower: 0.35, browInnerUp: 0.55, ...both('cheekSquint', 0.4),
      ...both('eyeLookDown', 0.25),
    },
    [0.17, 0.12, 0.07], 0.05, 0.08, 1.15,
  ),
  PRIDE: express(
    {
      ...both('mouthSmile', 0.62), ...both('mouthDimple', 0.35), ...both('mouthPress', 0.25), ...both('cheekSquint', 0.35), ...both('eyeSquint', 0.15),
      ...both('browOuterUp', 0.25), ...both('eyeBlink', 0.08),
    },
    [-0.2, 0, 0], -0.14, -0.03, 1.05,
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
