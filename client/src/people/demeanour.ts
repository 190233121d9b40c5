import { lastMoment, momentTime } from './chance';
import { swell } from './ease';
import type { FaceLexeme } from '../protocol/messages';
import { EXPRESSIONS, type Expression } from './emotion';
import type { Feelings } from './feelings';
import type { Pose } from './pose';

/** Arms are crossed by a feeling that is stronger than this, and all the way a little above it. */
const [FOLDS_FROM, FOLDS_OVER] = [0.25, 0.12];
const FIDGETS_FROM = 0.2;
const TAP_EVERY = 640;
const SIGH_EVERY = 6_500;
const SIGH = 2_200;
/** The eyes of somebody who has had enough go up and aside for a moment, radians. */
const ROLLED = { yaw: 0.42, pitch: -0.4 } as const;

const MEASURES = ['headX', 'headY', 'headZ', 'slump', 'shrug', 'pace', 'strayYaw', 'strayPitch', 'fold', 'hip', 'restless', 'stare'] as const;
type Measure = (typeof MEASURES)[number];

/** Where each measure is in a row of them. */
const AT = Object.fromEntries(MEASURES.map((name, k) => [name, k])) as Readonly<Record<Measure, number>>;

/** The measures of each expression in a row of fractions: read from objects of many shapes, each would be put on the heap. */
const BEARINGS = Object.fromEntries(Object.entries(EXPRESSIONS).map(([lexeme, own]) => [lexeme, rowOf(own)])) as Readonly<Record<FaceLexeme, Float64Array>>;

function rowOf({ head, slump, shrug, pace, stray, fold, hip, restless, stare }: Expression): Float64Array {
  return Float64Array.of(head[0], head[1], head[2], slump, shrug, pace - 1, stray[0], stray[1], fold, hip, restless, stare);
}

/**
 * What feelings do to all of a body but the face: how it is held, how fast it breathes, where the eyes stray.
 *
 * What is worked out is kept in fields that begin as fractions, so that nothing is put on the heap in a frame.
 */
export class Demeanour {
  /** Arms crossed over the chest, 0..1. */
  fold = 0.5;
  /** How many of their own looks go to the participant beyond the usual, 0..1. */
  stare = 0.5;
  /** Pace of breath; 1 is calm. */
  pace = 0.5;
  readonly #sum = new Float64Array(MEASURES.length);
  readonly #rolled = { yaw: 0.5, pitch: 0.5 };

  /** Take in what is felt now. */
  take({ lexemes, amounts, count }: Feelings): void {
    const sum = this.#sum.fill(0);
    for (let k = 0; k < count; k += 1) {
      const lexeme = lexemes[k];
      const own = lexeme === undefined ? undefined : BEARINGS[lexeme];
      if (own === undefined) continue;
      for (let m = 0; m < sum.length; m += 1) sum[m] = (sum[m] ?? 0) + (own[m] ?? 0) * (amounts[k] ?? 0);
    }
    this.pace = 1 + (sum[AT.pace] ?? 0);
    this.stare = sum[AT.stare] ?? 0;
    const crossed = ((sum[AT.fold] ?? 0) - FOLDS_FROM) / FOLDS_OVER;
    this.fold = crossed < 0 ? 0 : crossed > 1 ? 1 : crossed;
    this.#rolled.yaw = this.#rolled.pitch = 0;
  }

  /** Hold the body so; who stands (`sit` 0) puts their weight on one hip. */
  bear(pose: Pose, { sit }: { readonly sit: number }): void {
    const { head, hips, pelvis, spine, arms } = pose;
    const sum = this.#sum;
    const hip = (sum[AT.hip] ?? 0) * (1 - sit);
    head.x += sum[AT.headX] ?? 0;
    head.y += sum[AT.headY] ?? 0;
    head.z += sum[AT.headZ] ?? 0;
    spine.x += sum[AT.slump] ?? 0;
    spine.z -= hip;
    hips.z += hip;
    pelvis.x += 0.5 * hip;
    arms[0].shrug += sum[AT.shrug] ?? 0;
    arms[1].shrug += sum[AT.shrug] ?? 0;
  }

  /** What has had enough of waiting does by itself: a foot taps, and now and then breath is blown out and the eyes roll. */
  fidget(pose: Pose, seed: number, now: number, { sit }: { readonly sit: number }): void {
    const restless = this.#sum[AT.restless] ?? 0;
    if (restless < FIDGETS_FROM) return;
    const own = seed ^ 0x41;
    const since = now - momentTime(own, lastMoment(own, now, SIGH_EVERY), SIGH_EVERY);
    if (since >= SIGH) {
      pose.legs[1].toes -= 0.34 * restless * Math.max(0, Math.sin((now / TAP_EVERY) * 2 * Math.PI)) * (1 - 0.4 * sit);
      return;
    }
    const drawn = restless * swell(since, 0, 700, 900, 1300);
    pose.arms[0].shrug += 0.16 * drawn;
    pose.arms[1].shrug += 0.16 * drawn;
    pose.breath += 1.6 * drawn;
    const rolled = restless * swell(since, 500, 680, 1400, 1560);
    this.#rolled.yaw = ROLLED.yaw * rolled;
    this.#rolled.pitch = ROLLED.pitch * rolled;
    pose.head.x -= 0.1 * rolled;
  }

  /** Lead the eyes away from what they are told to look at: now and then (`straying` 0..1), and while they roll. */
  lead(out: { yaw: number; pitch: number }, { straying }: { readonly straying: number }): void {
    out.yaw = (this.#sum[AT.strayYaw] ?? 0) * straying + this.#rolled.yaw;
    out.pitch = (this.#sum[AT.strayPitch] ?? 0) * straying + this.#rolled.pitch;
  }
}
