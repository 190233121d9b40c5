import { Vector3 } from 'three';
import type { Gesture, GestureLexeme } from '../protocol/messages';
import { swell } from './ease';
import { type Arm, type Hold, type Pose, drawArm, hold } from './pose';
import type { Act, Timeline } from './timeline';

interface Form {
  readonly hold: Hold;
  /** Left, right or both arms. */
  readonly arms: 'left' | 'right' | 'both';
  readonly shrug?: number;
  readonly head?: readonly [number, number, number];
  /** How far the eyes go down to the hand. */
  readonly down?: number;
}

/** The set forms; pointing goes where its target is. */
const FORMS: Readonly<Record<GestureLexeme, Form>> = {
  BEAT: { hold: hold([0.2, -1, 0.22], [-0.12, 0.02, 1], [-0.1, 0.1, 1], 0.5, 0.3), arms: 'right' },
  POINT: { hold: { ...hold([0.15, -0.55, 0.7], [0, -0.1, 1], [0, -0.05, 1], 0.6, 0.85), point: 1 }, arms: 'right' },
  OFFER: { hold: hold([0.1, -0.9, 0.45], [-0.08, 0.0, 1], [-0.05, 0.06, 1], 1.5, 0.12), arms: 'right', head: [0.04, 0, 0] },
  REFUSE: { hold: hold([0.22, -0.85, 0.35], [0.02, 0.55, 0.85], [0.02, 0.95, 0.3], 0, 0.05), arms: 'right', head: [-0.05, 0, 0] },
  SHRUG: { hold: hold([0.22, -1, 0.1], [0.55, -0.08, 0.8], [0.75, 0.05, 0.65], 1.5, 0.12), arms: 'both', shrug: 0.28, head: [-0.02, 0, 0.12] },
  WAVE: { hold: hold([0.42, -0.85, 0.38], [0.22, 0.9, 0.42], [0.1, 1, 0.16], 0, 0.06), arms: 'right' },
  PALM_UP: { hold: hold([0.18, -1, 0.2], [0.18, 0.0, 1], [0.22, 0.05, 1], 1.5, 0.18), arms: 'both' },
  CHECK_WATCH: { hold: hold([0.12, -0.85, 0.42], [-0.88, 0.2, 0.55], [-0.95, 0.12, 0.4], 0, 0.4), arms: 'left', head: [0.12, 0.06, 0], down: 1 },
  THUMBS_UP: { hold: { ...hold([0.18, -0.9, 0.35], [-0.12, 0.3, 1], [-0.1, 0.1, 1], 0.05, 1), thumb: 1 }, arms: 'right', head: [0.03, 0, 0.03] },
  HAND_ON_HEART: { hold: hold([0.32, -0.86, 0.34], [-0.74, 0.62, 0.3], [-0.96, 0.3, 0.06], 0, 0.12), arms: 'right', head: [0.06, 0, 0] },
  DRINK: { hold: { ...hold([0.3, -0.62, 0.6], [-0.42, 0.8, 0.38], [-0.62, 0.4, 0.5], 0.5, 0.62), thumb: 0.3 }, arms: 'right', head: [-0.08, 0, 0] },
  PHONE: { hold: { ...hold([0.12, -0.95, 0.3], [-0.3, 0.35, 0.9], [-0.25, 0.6, 0.75], 1.35, 0.5), thumb: 0.3 }, arms: 'right', head: [0.14, -0.06, 0], down: 1 },
  PAY: { hold: { ...hold([0.12, -0.75, 0.55], [-0.05, -0.15, 1], [0, -0.25, 1], 0.5, 0.5), point: 0.5 }, arms: 'right', head: [0.1, 0, 0], down: 0.6 },
  CARRY: { hold: hold([0.1, -1, 0.08], [-0.22, 0.02, 1], [-0.2, 0.02, 1], 1.5, 0.25), arms: 'both' },
};

const aimed = { ...hold([0, 0, 1], [0, 0, 1], [0, 0, 1], 0.6, 0.85), point: 1 };
const straight = new Vector3();

/** Where a pointing hand should go: a direction in the chest's frame with x to the person's left. */
export type Pointing = (name: string, out: Vector3) => boolean;

/** Draw the arms into the gestures of the moment; returns how far the eyes are drawn down to the hand. */
export function gesticulate(pose: Pose, told: Timeline<Gesture>, now: number, point: Pointing): number {
  let down = 0;
  for (const act of told.acts) {
    if (now < act.start || now >= act.end) continue;
    const form = formOf(act.what.lexeme);
    if (!form) continue;
    const share = reach(act, now);
    if (form.arms !== 'right') draw(pose.arms[0], act, form, now, share, 1, point);
    if (form.arms !== 'left') draw(pose.arms[1], act, form, now, share, -1, point);
    if (form.head) pose.head.addScaledVector(straight.fromArray(form.head), share);
    down = Math.max(down, (form.down ?? 0) * share);
  }
  return down;
}

/** The gesture of the moment whose hand is well on its way, if any: what it holds can be seen. */
export function handAt(told: Timeline<Gesture>, now: number): GestureLexeme | null {
  const act = told.activeAt(now);
  return act && reach(act, now) > 0.12 ? act.what.lexeme : null;
}

/** A gesture of a later version of the protocol has no form here: it is left out, and all else goes on. */
const formOf = (lexeme: string): Form | undefined => (FORMS as Readonly<Record<string, Form>>)[lexeme];

/** Out to the stroke, a short hold, and back. The stroke is absolute: `told` keeps acts with strokes moved to run time. */
function reach(act: Act<Gesture>, now: number): number {
  const stroke = Math.min(Math.max(act.what.stroke, act.start + 120), act.end - 120);
  const back = Math.max(stroke + 80, act.end - 650);
  return swell(now, act.start, stroke, back, act.end);
}

function draw(arm: Arm, act: Act<Gesture>, form: Form, now: number, share: number, sign: number, point: Pointing): void {
  const { lexeme, stroke, target } = act.what;
  const way = lexeme === 'POINT' && target !== null && point(target, straight) ? pointed(sign) : form.hold;
  drawArm(arm, way, share);
  arm.shrug += (form.shrug ?? 0) * share;
  if (lexeme === 'WAVE') arm.lower.x += 0.32 * share * Math.sin(((now - stroke) / 190) * Math.PI);
  if (lexeme === 'BEAT') arm.lower.y -= 0.3 * swell(now, stroke - 160, stroke, stroke + 40, stroke + 320);
  if (lexeme === 'REFUSE') arm.hand.x += 0.12 * share * Math.sin((now - stroke) / 260);
}

function pointed(sign: number): Hold {
  straight.normalize();
  straight.x = Math.max(-0.75, straight.x * sign);
  straight.z = Math.max(straight.z, 0.1);
  aimed.lower.copy(straight).normalize();
  aimed.hand.copy(aimed.lower);
  aimed.upper.copy(aimed.lower).multiplyScalar(0.75);
  aimed.upper.y -= 0.65;
  aimed.upper.normalize();
  return aimed;
}
