import type { Arm, Pose } from './pose';
import { SWING, type Swings } from './swings';

const BREATH = 4200;

/** How the moment is for a living body: `pace` of breath (1 is calm) and how far it stands (0..1). */
export interface Living {
  pace: number;
  standing: number;
}

/** What a living body does unasked: breathe, shift its weight, never hold quite still. */
export function liveOn(pose: Pose, seed: number, swings: Swings, { pace, standing }: Living): void {
  const { at, living } = swings;
  const breath = Math.sin((living / BREATH) * 2 * Math.PI * (pace > 1.3 ? 1.5 : 1) + (seed % 7));
  pose.breath += breath * (0.8 + 0.4 * (pace - 1));
  const weight = (at[SWING.weight] ?? 0) * standing;
  pose.pelvis.x += 0.022 * weight;
  pose.pelvis.y -= 0.004 * Math.abs(weight);
  pose.hips.z += 0.03 * weight;
  pose.spine.z -= 0.035 * weight;
  pose.hips.y += 0.03 * (at[SWING.hips] ?? 0) * standing;
  pose.spine.x += 0.012 * (at[SWING.spineX] ?? 0);
  pose.spine.y += 0.02 * (at[SWING.spineY] ?? 0);
  pose.head.x += 0.016 * (at[SWING.headX] ?? 0);
  pose.head.y += 0.02 * (at[SWING.headY] ?? 0);
  pose.head.z += 0.018 * (at[SWING.headZ] ?? 0);
  stir(pose.arms[0], swings, SWING.leftArm, SWING.leftCurl);
  stir(pose.arms[1], swings, SWING.rightArm, SWING.rightCurl);
  pose.arms[0].shrug += 0.008 * breath;
  pose.arms[1].shrug += 0.008 * breath;
}

function stir(arm: Arm, { at }: Swings, lower: number, curl: number): void {
  arm.lower.x += 0.03 * (at[lower] ?? 0);
  arm.curl += 0.05 * (at[curl] ?? 0);
  arm.stir = at[lower] ?? 0;
}
