import { Vector3 } from 'three';
import type { Gaze, Influence } from '../protocol/messages';
import { chance, lastMoment, momentTime } from './chance';
import { Timeline } from './timeline';
import type { World } from './world';

const WANDER = 4400;
const FIXATION = 1250;
const NEAR = 5;
const forward = new Vector3();

/** A thing looked at: a name, or one of the person's own idle looks. */
export interface Look {
  name: string;
  /** Which idle look, when `name` is `ahead`. */
  moment: number;
  since: number;
  influence: Influence;
}

/** Decides what a person looks at: what they were told, whoever they speak to, or their own wandering. */
export class Attention {
  readonly told = new Timeline<Gaze>();
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** What is looked at `now`, and since when. `speakingSince` is NaN while silent. */
  at(now: number, speakingSince: number, out: Look): void {
    const act = this.told.activeAt(now);
    const changed = this.told.changedAt(now);
    out.moment = 0;
    out.influence = act?.what.influence ?? 'HEAD';
    if (act) {
      out.name = act.what.target;
      out.since = act.start;
    } else if (!Number.isNaN(speakingSince)) {
      out.name = 'participant';
      out.since = Math.max(speakingSince, changed);
    } else {
      out.name = 'ahead';
      out.moment = lastMoment(this.#seed, now, WANDER);
      out.since = Math.max(momentTime(this.#seed, out.moment, WANDER), changed);
    }
  }

  /** Where that is in the world, for someone whose eyes are at `eyes` and whose body faces `heading`. */
  find(look: Look, now: number, eyes: Vector3, heading: number, world: World, out: Vector3): void {
    if (look.name === 'participant') this.#face(world.participantEyes, now, out);
    else if (look.name === 'away') this.#ahead(eyes, heading + (chance(this.#seed, 3) < 0.5 ? 0.5 : -0.5), 0.28, out);
    else if (look.name === 'ahead' || !world.target(look.name, out)) this.#idle(look.moment, now, eyes, heading, world, out);
  }

  /** The eyes and mouth of the participant in turn, as people look at a face. */
  #face(at: Vector3, now: number, out: Vector3): void {
    const part = chance(this.#seed ^ 0x77, lastMoment(this.#seed ^ 0x77, now, FIXATION));
    out.copy(at);
    if (part > 0.8) out.y -= 0.06;
    else out.x += part < 0.4 ? 0.03 : -0.03;
  }

  #idle(moment: number, now: number, eyes: Vector3, heading: number, world: World, out: Vector3): void {
    const choice = chance(this.#seed ^ 0x2b, moment);
    forward.copy(world.participantEyes).sub(eyes);
    const turned = Math.cos(Math.atan2(forward.x, forward.z) - heading);
    if (choice < 0.22 && turned > 0.25 && forward.length() < NEAR) this.#face(world.participantEyes, now, out);
    else this.#ahead(eyes, heading + (chance(this.#seed ^ 0x3c, moment) - 0.5) * 0.8, 0.06 + 0.22 * choice, out);
  }

  #ahead(eyes: Vector3, heading: number, down: number, out: Vector3): void {
    out.set(Math.sin(heading) * Math.cos(down), -Math.sin(down), Math.cos(heading) * Math.cos(down));
    out.multiplyScalar(2).add(eyes);
  }
}
