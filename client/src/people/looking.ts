import { Vector3 } from 'three';
import { Attention, SILENT, type Look } from './attention';
import { happens, lastMoment, momentTime } from './chance';
import { glided, mix } from './ease';
import { newReach, shareLook, turnBody, type Reach } from './gaze';
import type { Pose } from './pose';
import type { World } from './world';

const TURNING = 950;
const STRAY = 1500;
const FAR = 0.3;

/**
 * What one person looks at and what they looked at before, and how eyes, head, spine and whole body go over from one to the other.
 *
 * Results are written into fields instead of being given back: a fraction that goes from function to function is put on the heap.
 */
export class Looking {
  readonly attention: Attention;
  /** The places looked at now and before, in the world. */
  readonly to = new Vector3();
  readonly from = new Vector3();
  /** How far the whole body turns towards what is looked at (radians), after `find`. */
  turn = 0.5;
  /** How far the eyes have gone over, 0..1: they are quickest. */
  eyesShare = 0.5;
  /** 1 while the eyes stray, 0 while they meet what they are told to look at: they come and go, a saccade at a time. */
  straying = 0.5;
  readonly #seed: number;
  readonly #now: Look = { name: 'ahead', moment: 0, since: 0, influence: 'HEAD' };
  readonly #before: Look = { name: 'ahead', moment: 0, since: 0, influence: 'HEAD' };
  readonly #reach = newReach();
  readonly #reachBefore = newReach();

  constructor(id: string, seed: number) {
    this.#seed = seed;
    this.attention = new Attention(id, seed);
  }

  /** Who or what is looked at. */
  get name(): string {
    return this.#now.name;
  }

  /** Find what is looked at by someone whose eyes are where `attention` has them; `speakingSince` is `SILENT` while silent. */
  find(now: number, speakingSince: number, world: World): void {
    const { attention } = this;
    attention.at(now, speakingSince, world, this.#now);
    const since = this.#now.since - 1;
    attention.at(since, speakingSince < since ? speakingSince : SILENT, world, this.#before);
    attention.find(this.#now, now, world, this.to);
    attention.find(this.#before, now, world, this.from);
    this.#bear(this.to, this.#reach);
    this.#bear(this.from, this.#reachBefore);
    turnBody(this.#reach, this.#now.influence);
    turnBody(this.#reachBefore, this.#before.influence);
    this.turn = mix(this.#reachBefore.turn, this.#reach.turn, glided(now - this.#now.since, TURNING));
    this.eyesShare = glided(now - this.#now.since, 85);
    this.#stray(now);
  }

  /** Share the rest out between spine and head, for a body that faces `root`'s way. */
  shareOut(root: { readonly rotation: { readonly y: number } }): void {
    this.#reach.facing = this.#reachBefore.facing = root.rotation.y;
    shareLook(this.#reach, this.#now.influence);
    shareLook(this.#reachBefore, this.#before.influence);
  }

  /** Turn spine and head of a pose; `down` 0..1 draws them to a hand held in front. */
  turnHead(pose: Pose, now: number, down: number): void {
    const [reach, before] = [this.#reach, this.#reachBefore];
    const size = Math.abs(reach.headYaw - before.headYaw);
    const share = glided(now - this.#now.since - 40, Math.round(330 + 260 * size));
    const up = 1 - down;
    const { head, spine, hips } = pose;
    head.y += mix(before.headYaw, reach.headYaw, share) * up - hips.y - spine.y;
    head.x += mix(before.headPitch, reach.headPitch, share) * up + 0.28 * down - spine.x * 0.75;
    spine.y += mix(before.spineYaw, reach.spineYaw, share) * up;
  }

  /** How long ago (whole ms) a large turn of the head began; `NONE` when the last one was small. Lids close with those. */
  sinceLargeTurn(now: number): number {
    return Math.abs(this.#reach.headYaw - this.#reachBefore.headYaw) > FAR ? now - this.#now.since : NONE;
  }

  #stray(now: number): void {
    const own = this.#seed ^ 0x5a;
    const moment = lastMoment(own, now, STRAY);
    this.straying = mix(away(own, moment - 1), away(own, moment), glided(now - momentTime(own, moment, STRAY), 70));
  }

  /** Write which way `point` lies from the eyes. */
  #bear(point: Vector3, out: Reach): void {
    const { eyes, heading } = this.attention;
    const x = point.x - eyes.x;
    const z = point.z - eyes.z;
    out.yaw = Math.atan2(x, z);
    out.pitch = -Math.atan2(point.y - eyes.y, Math.sqrt(x * x + z * z));
    out.facing = heading;
  }
}

/** `sinceLargeTurn` when there was none: so long ago that no lid is closed by it. */
const NONE = 1e9;

/** Of ten moments, seven are spent looking away. */
const away = (seed: number, moment: number): number => (happens(seed ^ 1, moment, 0.7) ? 1 : 0);
