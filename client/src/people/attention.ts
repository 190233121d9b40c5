import { Vector3 } from 'three';
import type { Gaze, Influence } from '../protocol/messages';
import { LOTS, happens, lastMoment, lot, momentTime } from './chance';
import { NEVER, Timeline } from './timeline';
import type { Speaking, World } from './world';

const WANDER = 4400;
const FIXATION = 1250;
const NEAR = 5;
/** Of a hundred looks of one's own, so many meet the participant's when they are near. */
const MEETS = 0.22;
const REACTION = 350;
const THINK_FROM = 250;
const THINK_TO = 950;
/** `speakingSince` of somebody who is silent. */
export const SILENT = NEVER;
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
  /** Between the eyes when upright, in the world, and which way the body faces: of the moment that is asked about. */
  readonly eyes = new Vector3();
  heading = 0.5;
  /** How many of their own looks go to the participant beyond the usual, 0..1: somebody who is annoyed with them looks at them. */
  stare = 0.5;
  /** Where a look of one's own goes: to the side and down (radians); kept here, as numbers that are handed on are put on the heap. */
  readonly #way = { yaw: 0.5, down: 0.5 };
  readonly #id: string;
  readonly #seed: number;

  constructor(id: string, seed: number) {
    this.#id = id;
    this.#seed = seed;
  }

  /** What is looked at `now`, and since when. `speakingSince` is `SILENT` while silent. */
  at(now: number, speakingSince: number, world: World, out: Look): void {
    const act = this.told.activeAt(now);
    const changed = this.told.changedAt(now);
    const other = act ? null : (world.speakerAt?.(now) ?? null);
    out.moment = 0;
    out.influence = act?.what.influence ?? 'HEAD';
    if (act) {
      out.name = act.what.target;
      out.since = act.start;
    } else if (speakingSince !== SILENT) this.#speaking(now, speakingSince, changed, out);
    else if (other && other.id !== this.#id && this.#listens(other)) {
      out.name = other.id;
      out.since = Math.max(other.start + REACTION, changed);
      if (now < out.since) this.#wander(now, changed, world, out);
    } else this.#wander(now, changed, world, out);
  }

  /** Whoever begins to speak at length looks aside while they find their words (Kendon 1967), then at whom they speak to. */
  #speaking(now: number, since: number, changed: number, out: Look): void {
    const thinking = happens(this.#seed ^ 0x6d, since, 0.5);
    const [from, to] = [since + THINK_FROM, since + THINK_TO];
    out.name = thinking && now >= from && now < to ? 'away' : 'participant';
    out.since = Math.max(!thinking || now < from ? since : now < to ? from : to, changed);
  }

  /** Most people look at who speaks; a few go on with what they do. */
  #listens({ start }: Speaking): boolean {
    return happens(this.#seed ^ 0x6e, start, 0.8);
  }

  #wander(now: number, changed: number, world: World, out: Look): void {
    out.name = 'ahead';
    out.moment = lastMoment(this.#seed, now, WANDER);
    out.since = Math.max(momentTime(this.#seed, out.moment, WANDER), changed, world.hushedAt?.(now) ?? NEVER);
  }

  /** Where that is in the world. */
  find(look: Look, now: number, world: World, out: Vector3): void {
    if (look.name === 'participant') this.#face(world.participantEyes, now, out);
    else if (look.name === 'away') {
      this.#way.yaw = happens(this.#seed, 3, 0.5) ? 0.5 : -0.5;
      this.#way.down = 0.28;
      this.#ahead(out);
    } else if (look.name === 'ahead' || !world.target(look.name, out)) this.#idle(look.moment, now, world, out);
  }

  /** The eyes and mouth of the participant in turn, as people look at a face. */
  #face(at: Vector3, now: number, out: Vector3): void {
    const own = this.#seed ^ 0x77;
    const part = lot(own, lastMoment(own, now, FIXATION)) / LOTS;
    out.copy(at);
    if (part > 0.8) out.y -= 0.06;
    else out.x += part < 0.4 ? 0.03 : -0.03;
  }

  #idle(moment: number, now: number, world: World, out: Vector3): void {
    const choice = lot(this.#seed ^ 0x2b, moment) / LOTS;
    forward.copy(world.participantEyes).sub(this.eyes);
    const { x, y, z } = forward;
    const turned = Math.cos(Math.atan2(x, z) - this.heading);
    if (choice < MEETS + this.stare && turned > 0.25 && x * x + y * y + z * z < NEAR * NEAR) return this.#face(world.participantEyes, now, out);
    this.#way.yaw = (lot(this.#seed ^ 0x3c, moment) / LOTS - 0.5) * 0.8;
    this.#way.down = 0.06 + 0.22 * choice;
    this.#ahead(out);
  }

  #ahead(out: Vector3): void {
    const yaw = this.heading + this.#way.yaw;
    const level = 2 * Math.cos(this.#way.down);
    out.x = this.eyes.x + Math.sin(yaw) * level;
    out.y = this.eyes.y - 2 * Math.sin(this.#way.down);
    out.z = this.eyes.z + Math.cos(yaw) * level;
  }
}
