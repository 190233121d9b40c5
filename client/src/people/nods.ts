import type { Head } from '../protocol/messages';
import { swell } from './ease';
import type { Pose } from './pose';
import type { Timeline } from './timeline';

const NOD_EVERY = 430;
const SHAKE_EVERY = 560;

/** Nods, shakes and tilts of the head. */
export function moveHead(pose: Pose, told: Timeline<Head>, now: number): void {
  for (const { what, start, end } of told.acts) {
    if (now < start || now >= end) continue;
    const edge = Math.min(220, (end - start) / 3);
    const size = what.amount * swell(now, start, start + edge, end - edge, end);
    const since = now - start;
    if (what.lexeme === 'NOD') pose.head.x += size * 0.16 * Math.sin((since / NOD_EVERY) * Math.PI) ** 2;
    else if (what.lexeme === 'SHAKE') pose.head.y += size * 0.26 * Math.sin((since / SHAKE_EVERY) * 2 * Math.PI);
    else pose.head.z += size * 0.2;
  }
}
