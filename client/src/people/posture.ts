import type { Posture } from '../protocol/messages';
import { glided } from './ease';
import { type Pose, drawArm, hold } from './pose';
import type { Timeline } from './timeline';

const CHANGE = 950;
const SEAT = 0.535;
const HANG = hold([0.15, -1, 0.02], [0.03, -1, 0.2], [-0.02, -1, 0.16], 0, 0.42);
const LAP = hold([0.2, -1, 0.21], [-0.27, -0.345, 1], [-0.18, -0.24, 1], -1.1, 0.3);
const CLASPED = hold([0.1, -1, 0.2], [-0.82, -0.3, 0.62], [-0.95, -0.22, 0.3], 0, 0.35);
const OFFERED = hold([0.26, -1, 0.1], [0.18, -0.72, 0.62], [0.16, -0.55, 0.75], 0.45, 0.22);

/** Arms crossed over the chest: the left over the right, its hand around the other arm; the right hand is tucked under the left arm. */
const FOLDED = [hold([0.16, -1, 0.42], [-0.88, 0.34, 0.36], [-0.9, 0.1, -0.42], 0, 0.27), hold([0.16, -1, 0.3], [-0.93, 0.06, 0.2], [-0.9, 0.15, -0.3], 0, 0.25)] as const;

/** How someone holds themselves: `sit` 0..1, `lean` -1 back to 1 in, `open` -1 closed to 1 open, `fold` arms crossed 0..1. */
export interface Bearing {
  sit: number;
  lean: number;
  open: number;
  fold: number;
}

/** The bearing at `now`, each posture growing out of the one before; `sit` begins with what the place asks for. */
export function bearingAt(told: Timeline<Posture>, now: number, seated: number, out: Bearing): void {
  out.sit = seated;
  out.lean = 0;
  out.open = 0;
  for (let k = 0; k < told.acts.length; k += 1) {
    const act = told.acts[k];
    if (!act || act.start > now) break;
    const share = glided(now - act.start, CHANGE);
    const lexeme = act.what.lexeme;
    if (lexeme === 'STAND' || lexeme === 'SIT') {
      if (lexeme === 'STAND') out.sit -= out.sit * share;
      else out.sit += (seated - out.sit) * share;
      out.lean -= out.lean * share;
      out.open -= out.open * share;
    } else if (lexeme === 'LEAN_IN') out.lean += (1 - out.lean) * share;
    else if (lexeme === 'LEAN_BACK') out.lean += (-1 - out.lean) * share;
    else out.open += ((lexeme === 'OPEN' ? 1 : -1) - out.open) * share;
  }
}

/** Begin a pose: standing or sitting with arms at rest, leaning and opening as the bearing says. */
export function holdBody(pose: Pose, bearing: Bearing, build: { readonly hipHeight: number; readonly ankleHeight: number }): void {
  const { sit, lean, open, fold } = bearing;
  const { hipHeight, ankleHeight } = build;
  const rise = Math.sin(Math.PI * sit);
  const { pelvis, hips, spine, head, legs } = pose;
  pelvis.x = hips.y = hips.z = spine.y = spine.z = head.y = head.z = pose.breath = 0;
  pelvis.y = (SEAT - hipHeight) * sit - 0.006 * (1 - sit);
  pelvis.z = -0.05 * sit - 0.05 * rise;
  hips.x = -0.06 * sit + 0.05 * lean * sit;
  spine.x = 0.03 + 0.05 * sit + lean * (0.11 + 0.1 * sit) + 0.5 * rise;
  head.x = -0.03 * sit;
  const aside = 0.095 + 0.045 * sit;
  const [left, right] = [legs[0].ankle, legs[1].ankle];
  left.x = aside;
  right.x = -aside;
  left.y = right.y = ankleHeight;
  left.z = right.z = -0.02 + 0.42 * sit;
  pose.legs[0].toes = pose.legs[1].toes = 0;
  for (const arm of pose.arms) {
    arm.upper.copy(HANG.upper);
    arm.lower.copy(HANG.lower);
    arm.hand.copy(HANG.hand);
    arm.roll = HANG.roll;
    arm.curl = HANG.curl;
    arm.point = 0.25;
    arm.thumb = 0;
    arm.shrug = 0.04 * Math.max(0, -open);
    drawArm(arm, LAP, sit);
    if (open < 0) drawArm(arm, CLASPED, -open);
    if (open > 0) drawArm(arm, OFFERED, open * (1 - 0.5 * sit));
  }
  if (fold <= 0) return;
  drawArm(pose.arms[0], FOLDED[0], fold);
  drawArm(pose.arms[1], FOLDED[1], fold);
}

/** Feet side by side on the plate of a wheelchair, and hands on the thighs that lie higher there. */
export function restOnPlate(pose: Pose): void {
  pose.arms[0].lower.y += 0.22;
  pose.arms[1].lower.y += 0.22;
  pose.arms[0].hand.y += 0.1;
  pose.arms[1].hand.y += 0.1;
  pose.legs[0].ankle.x = 0.1;
  pose.legs[1].ankle.x = -0.1;
  for (const leg of pose.legs) {
    leg.ankle.y += 0.095;
    leg.ankle.z += 0.02;
  }
}
