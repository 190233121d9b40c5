import type { Head } from '../protocol/messages';
import { happens, lastMoment, momentTime } from './chance';
import { swell } from './ease';
import type { Pose } from './pose';
import type { Timeline } from './timeline';

const NOD_EVERY = 430;
const SHAKE_EVERY = 560;

/** Nods, shakes and tilts of the head. */
export function moveHead(pose: Pose, told: Timeline<Head>, now: number): void {
  for (let k = 0; k < told.acts.length; k += 1) {
    const act = told.acts[k];
    if (!act) continue;
    const { what, start, end } = act;
    if (now < start || now >= end) continue;
    const edge = Math.min(220, (end - start) / 3);
    const size = what.amount * swell(now, start, start + edge, end - edge, end);
    const since = now - start;
    if (what.lexeme === 'NOD') pose.head.x += size * 0.16 * Math.sin((since / NOD_EVERY) * Math.PI) ** 2;
    else if (what.lexeme === 'SHAKE') pose.head.y += size * 0.26 * Math.sin((since / SHAKE_EVERY) * 2 * Math.PI);
    else pose.head.z += size * 0.2;
  }
}

const LISTENING_EVERY = 2700;
const LISTENING_NOD = 620;

/** The small nods of somebody who listens (Yngve 1970): now and then, once or twice, hardly more than a tip of the head. */
export function backchannel(seed: number, now: number): number {
  const own = seed ^ 0x61;
  const moment = lastMoment(own, now, LISTENING_EVERY);
  const twice = happens(own ^ 1, moment, 0.35);
  const since = (now - momentTime(own, moment, LISTENING_EVERY)) / (twice ? 1.7 : 1);
  if (since > LISTENING_NOD || !happens(own ^ 2, moment, 0.7)) return 0;
  return 0.085 * Math.sin(((since * (twice ? 2 : 1)) / LISTENING_NOD) * Math.PI) ** 2;
}

/** Small movements of the head in step with the loudness of one's own speech, `since` ms into `lasting`. */
export function talkWithHead(pose: Pose, seed: number, since: number, lasting: number): void {
  const size = swell(since, -1, 200, lasting - 250, lasting);
  pose.head.x += size * 0.03 * Math.sin(since / 190) * Math.sin(since / 910 + 1);
  pose.head.y += size * 0.035 * Math.sin(since / 470 + seed);
  pose.head.z += size * 0.022 * Math.sin(since / 640);
}
