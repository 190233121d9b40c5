import { Vector3 } from 'three';
import { Attention, type Look } from './attention';
import { chance, lastMoment, momentTime } from './chance';
import { glide, mix, wrap, across } from './ease';
import { bodyTurn, shareLook } from './gaze';
import type { Pose } from './pose';
import type { World } from './world';

const TURNING = 950;
const STRAY = 1500;
const FAR = 0.3;

/** What one person looks at and what they looked at before, and how eyes, head, spine and whole body go over from one to the other. */
export class Looking {
  readonly attention: Attention;
  /** Between the eyes when upright, and the places looked at now and before, in the world. */
  readonly eyes = new Vector3();
  readonly to = new Vector3();
  readonly from = new Vector3();
  readonly #seed: number;
  readonly #now: Look = { name: 'ahead', moment: 0, since: 0, influence: 'HEAD' };
  readonly #before: Look = { name: 'ahead', moment: 0, since: 0, influence: 'HEAD' };
  readonly #way = { yaw: 0, pitch: 0 };
  readonly #wayBefore = { yaw: 0, pitch: 0 };
  readonly #share = { spineYaw: 0, headYaw: 0, headPitch: 0 };
  readonly #shareBefore = { spineYaw: 0, headYaw: 0, headPitch: 0 };

  constructor(id: string, seed: number) {
    this.#seed = seed;
    this.attention = new Attention(id, seed);
  }

  /** Who or what is looked at. */
  get name(): string {
    return this.#now.name;
  }

  /** Find what is looked at from `eyes` by someone whose body faces `heading`; `speakingSince` is NaN while silent. */
  find(now: number, speakingSince: number, heading: number, world: World): void {
    const { attention } = this;
    attention.at(now, speakingSince, world, this.#now);
    const since = this.#now.since - 1;
    attention.at(since, speakingSince < since ? speakingSince : Number.NaN, world, this.#before);
    attention.find(this.#now, now, this.eyes, heading, world, this.to);
    attention.find(this.#before, now, this.eyes, heading, world, this.from);
    this.#bear(this.to, this.#way);
    this.#bear(this.from, this.#wayBefore);
  }

  /** How far the whole body turns towards it from `heading` (radians). */
  bodyTurn(now: number, heading: number): number {
    const before = bodyTurn(wrap(this.#wayBefore.yaw - heading), this.#before.influence);
    const goal = bodyTurn(wrap(this.#way.yaw - heading), this.#now.influence);
    return mix(before, goal, glide((now - this.#now.since) / TURNING));
  }

  /** Share the rest out between spine and head, for a body that faces `facing`. */
  shareOut(facing: number): void {
    shareLook(wrap(this.#way.yaw - facing), this.#way.pitch, this.#share, this.#now.influence);
    shareLook(wrap(this.#wayBefore.yaw - facing), this.#wayBefore.pitch, this.#shareBefore, this.#before.influence);
  }

  /** Turn spine and head of a pose; `down` 0..1 draws them to a hand held in front. */
  turnHead(pose: Pose, now: number, down: number): void {
    const size = Math.abs(this.#share.headYaw - this.#shareBefore.headYaw);
    const share = glide((now - this.#now.since - 40) / (330 + 260 * size));
    const up = 1 - down;
    const { head, spine, hips } = pose;
    head.y += mix(this.#shareBefore.headYaw, this.#share.headYaw, share) * up - hips.y - spine.y;
    head.x += mix(this.#shareBefore.headPitch, this.#share.headPitch, share) * up + 0.28 * down - spine.x * 0.75;
    spine.y += mix(this.#shareBefore.spineYaw, this.#share.spineYaw, share) * up;
  }

  /** How far the eyes have gone over, 0..1: they are quickest. */
  eyesShare(now: number): number {
    return glide((now - this.#now.since) / 85);
  }

  /** How long ago a large turn of the head began; NaN when the last one was small. Lids close with those. */
  sinceLargeTurn(now: number): number {
    return Math.abs(this.#share.headYaw - this.#shareBefore.headYaw) > FAR ? now - this.#now.since : Number.NaN;
  }

  /** 1 while the eyes stray, 0 while they meet what they are told to look at: they come and go, a saccade at a time. */
  straying(now: number): number {
    const own = this.#seed ^ 0x5a;
    const moment = lastMoment(own, now, STRAY);
    return mix(away(own, moment - 1), away(own, moment), glide((now - momentTime(own, moment, STRAY)) / 70));
  }

  /** Write to `out` which way `point` lies from the eyes. */
  #bear(point: Vector3, out: { yaw: number; pitch: number }): void {
    const x = point.x - this.eyes.x;
    const z = point.z - this.eyes.z;
    out.yaw = Math.atan2(x, z);
    out.pitch = -Math.atan2(point.y - this.eyes.y, across(x, z));
  }
}

/** Of ten moments, seven are spent looking away. */
const away = (seed: number, moment: number): number => (chance(seed ^ 1, moment) < 0.7 ? 1 : 0);
