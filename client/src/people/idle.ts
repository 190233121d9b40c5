import { drift, sway } from './chance';
import type { Arm, Pose } from './pose';

const BREATH = 4200;

/** What a living body does unasked: breathe (`pace` 1 is calm), shift its weight, never hold quite still. */
export function liveOn(pose: Pose, seed: number, now: number, pace: number, standing: number): void {
  const breath = Math.sin((now / BREATH) * 2 * Math.PI * (pace > 1.3 ? 1.5 : 1) + (seed % 7));
  pose.breath += breath * (0.8 + 0.4 * (pace - 1));
  for (const arm of pose.arms) arm.shrug += 0.008 * breath;
  const weight = drift(seed ^ 0x11, now, 5200) * standing;
  pose.pelvis.x += 0.022 * weight;
  pose.pelvis.y -= 0.004 * Math.abs(weight);
  pose.hips.z += 0.03 * weight;
  pose.spine.z -= 0.035 * weight;
  pose.hips.y += 0.03 * drift(seed ^ 0x12, now, 4300) * standing;
  sway(pose.spine, 'x', 0.012, seed ^ 0x13, now, 3100);
  sway(pose.spine, 'y', 0.02, seed ^ 0x14, now, 3700);
  sway(pose.head, 'x', 0.016, seed ^ 0x15, now, 1900);
  sway(pose.head, 'y', 0.02, seed ^ 0x16, now, 2300);
  sway(pose.head, 'z', 0.018, seed ^ 0x17, now, 2900);
  stir(pose.arms[0], seed ^ 0x20, now);
  stir(pose.arms[1], seed ^ 0x21, now);
}

function stir(arm: Arm, seed: number, now: number): void {
  sway(arm.lower, 'x', 0.03, seed, now, 3300);
  arm.curl += 0.05 * drift(seed ^ 0x40, now, 2700);
}
