import { Vector3 } from 'three';
import type { Gaze, Influence } from '../protocol/messages';
import { chance, lastMoment, momentTime } from './chance';
import { Timeline } from './timeline';
import type { Speaking, World } from './world';

const WANDER = 4400;
const FIXATION = 1250;
const NEAR = 5;
const REACTION = 350;
const THINK_FROM = 250;
const THINK_TO = 950;
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
  readonly #id: string;
  readonly #seed: number;

  constructor(id: string, seed: number) {
    this.#id = id;
    this.#seed = seed;
  }

  /** What is looked at `now`, and since when. `speakingSince` is NaN while silent. */
  at(now: number, speakingSince: number, world: World, out: Look): void {
    const act = this.told.activeAt(now);
    const changed = this.told.changedAt(now);
    const other = act ? null : (world.speakerAt?.(now) ?? null);
    out.moment = 0;
    out.influence = act?.what.influence ?? 'HEAD';
    if (act) {
      out.name = act.what.target;
      out.since = act.start;
    } else if (!Number.isNaN(speakingSince)) this.#speaking(now, speakingSince, changed, out);
    else if (other && other.id !== this.#id && this.#listens(other)) {
      out.name = other.id;
      out.since = Math.max(other.start + REACTION, changed);
      if (now < out.since) this.#wander(now, changed, world, out);
    } else this.#wander(now, changed, world, out);
  }

  /** Whoever begins to speak at length looks aside while they find their words (Kendon 1967), then at whom they speak to. */
  #speaking(now: number, since: number, changed: number, out: Look): void {
    const thinking = chance(this.#seed ^ 0x6d, Math.floor(since)) < 0.5;
    const [from, to] = [since + THINK_FROM, since + THINK_TO];
    out.name = thinking && now >= from && now < to ? 'away' : 'participant';
    out.since = Math.max(!thinking || now < from ? since : now < to ? from : to, changed);
  }

  /** Most people look at who speaks; a few go on with what they do. */
  #listens({ start }: Speaking): boolean {
    return chance(this.#seed ^ 0x6e, Math.floor(start)) < 0.8;
  }

  #wander(now: number, changed: number, world: World, out: Look): void {
    out.name = 'ahead';
    out.moment = lastMoment(this.#seed, now, WANDER);
    out.since = Math.max(momentTime(this.#seed, out.moment, WANDER), changed, world.hushedAt?.(now) ?? -Infinity);
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
