import { Group, type Matrix4, Mesh, Object3D, Vector3 } from 'three';
import type { Behaviour, FaceLexeme, Face as FaceAct, Gesture, Head, Locomotion, Posture } from '../protocol/messages';
import { Attention, type Look } from './attention';
import { blink, lid } from './blink';
import { glide, mix, swell, wrap } from './ease';
import { EXPRESSIONS, shown } from './emotion';
import { chance, drift, lastMoment, momentTime } from './chance';
import { Detail } from './detail';
import { bodyTurn, shareLook } from './gaze';
import { gesticulate } from './gesture';
import { liveOn } from './idle';
import { Eyes } from './eyes';
import type { PersonOptions } from './load';
import { Path, step } from './locomotion';
import { Mouth } from './mouth';
import { moveHead } from './nods';
import { newPose } from './pose';
import { bearingAt, holdBody, restOnPlate } from './posture';
import type { Shading } from './shadow';
import { Skeleton } from './skeleton';
import { Timeline } from './timeline';
import { trackFromText } from './tracks';
import { type Track, type Viseme, mixVisemes } from './visemes';
import type { Anchor, World } from './world';

const ORIGIN: Anchor = { position: [0, 0, 0], heading: 0, kind: 'stand' };
const MOOD_CHANGE = 1200;
const TURNING = 950;
const AROUND_SPEECH = 200;
const STRAY = 1500;
const eyesAt = new Vector3();
const now3 = new Vector3();
const before3 = new Vector3();

interface Mood {
  lexeme: FaceLexeme;
  amount: number;
}

/**
 * One virtual person. They are told what to do with run times; `update` then shows any moment, and showing the same moment
 * again gives the same picture, whatever was shown in between.
 */
export class Person implements Shading {
  readonly id: string;
  readonly root = new Group();
  /** Between the eyes, moving with the head: for captions, sound, pointing, and for others to look at. */
  readonly head: Object3D;
  readonly #seed: number;
  readonly #skeleton: Skeleton;
  readonly #detail: Detail;
  readonly #eyes: Eyes;
  readonly #path = new Path(ORIGIN);
  readonly #attention: Attention;
  readonly #mouth = new Mouth();
  readonly #faces = new Timeline<FaceAct>();
  readonly #heads = new Timeline<Head>();
  readonly #gestures = new Timeline<Gesture>();
  readonly #postures = new Timeline<Posture>();
  readonly #errands = new Timeline<Locomotion>();
  readonly #pose = newPose();
  readonly #bearing = { sit: 0, lean: 0, open: 0 };
  readonly #place = { x: 0, y: 0, z: 0, heading: 0, sit: 0, pace: 0, phase: 0, gone: 0 };
  readonly #look: Look = { name: 'ahead', moment: 0, since: 0, influence: 'HEAD' };
  readonly #lookBefore: Look = { name: 'ahead', moment: 0, since: 0, influence: 'HEAD' };
  readonly #share = { spineYaw: 0, headYaw: 0, headPitch: 0 };
  readonly #shareBefore = { spineYaw: 0, headYaw: 0, headPitch: 0 };
  #mood: Mood = { lexeme: 'NEUTRAL', amount: 0 };
  #moodBefore: Mood = { lexeme: 'NEUTRAL', amount: 0 };
  #moodSince = Number.NaN;
  #pace = 1;
  #mouthShare = 1;
  #blush = 0;
  #pupil = 0;
  #now = 0;
  #living = 0;
  #world: World | null = null;

  constructor(body: Object3D, options: PersonOptions) {
    this.id = options.id;
    this.#seed = Math.imul(options.seed + 1, 0x9e3779b1) | 0;
    this.root.name = options.id;
    this.root.add(body);
    this.#skeleton = new Skeleton(body);
    this.#detail = new Detail(body, chance(this.#seed, 77) * 2 - 1);
    this.#eyes = new Eyes(this.#skeleton);
    this.head = betweenEyes(this.#skeleton);
    this.#attention = new Attention(this.#seed);
  }

  /** Have a light body too, for when the person is far. */
  lighten(body: Object3D): void {
    this.root.add(this.#detail.lighten(body, this.root));
  }

  /** Show all detail, or only the light body where there is one. */
  showFully(full: boolean): void {
    this.#detail.show(full);
  }

  /** Whether all detail is shown. */
  get shownFully(): boolean {
    return this.#detail.isFull;
  }

  shade(out: Matrix4): boolean {
    if (!this.root.visible || this.root.parent === null) return false;
    const sit = this.#bearing.sit;
    const [wide, deep, ahead] = [0.34 + 0.04 * sit, 0.27 + 0.17 * sit, 0.12 * sit];
    const [s, c] = [Math.sin(this.root.rotation.y), Math.cos(this.root.rotation.y)];
    const { x, y, z } = this.root.position;
    out.set(c * wide, 0, s * deep, x + s * ahead, 0, 1, 0, y + 0.008, -s * wide, 0, c * deep, z + c * ahead, 0, 0, 0, 1);
    return true;
  }

  /** Put the person somewhere at once. */
  place(anchor: Anchor): void {
    this.#path.place(anchor);
    this.#errands.clear();
  }

  /** The feeling that shows between lines; it changes over a second from the next `update`. */
  setMood(mood: FaceLexeme, amount: number): void {
    if (mood === this.#mood.lexeme && amount === this.#mood.amount) return;
    this.#moodBefore = this.#mood;
    this.#mood = { lexeme: mood, amount };
    this.#moodSince = Number.NaN;
  }

  /** Perform one behaviour of a block whose `t` is `startMs` (its own times count from there); what is not known is left out. */
  perform(behaviour: Behaviour, startMs: number): void {
    const start = startMs + behaviour.start;
    const end = startMs + Math.max(behaviour.end, behaviour.start);
    switch (behaviour.type) {
      case 'speech':
        return this.#mouth.say(trackFromText(behaviour.text, Math.max(300, end - start)), start, true);
      case 'gaze':
        return this.#attention.told.add(behaviour, start, end > start ? end : Infinity);
      case 'head':
        return this.#heads.add(behaviour, start, end);
      case 'faceLexeme':
        if (behaviour.lexeme in EXPRESSIONS) this.#faces.add(inRunTime(behaviour, startMs), start, end);
        return;
      case 'gesture':
        return this.#gestures.add({ ...behaviour, stroke: startMs + behaviour.stroke }, start, end);
      case 'posture':
        return this.#postures.add(behaviour, start, end);
      case 'locomotion':
        return this.#errands.add(behaviour, start, end);
    }
  }

  /** Move the mouth to a track with known times, from `startMs`; replaces what was guessed from the text. */
  speak(track: Track, startMs: number): void {
    this.#mouth.say(track, startMs);
  }

  /** Stop speaking. */
  hush(): void {
    this.#mouth.hush(this.#now);
  }

  /** Whether the mouth was moving at the last `update`. */
  speaking(): boolean {
    return this.#mouth.at(this.#now) !== undefined;
  }

  /** Show the person as they are at run time `nowMs`; `livingMs` goes on while the run is held, so that they breathe and blink. */
  update(nowMs: number, world: World, livingMs = nowMs): void {
    this.#now = nowMs;
    this.#living = livingMs;
    this.#world = world;
    if (Number.isNaN(this.#moodSince)) this.#moodSince = nowMs;
    this.#runErrands(world);
    this.#path.at(nowMs, this.#legLength(), this.#place);
    if (this.#skeleton.hasWheels) this.#wheel();
    bearingAt(this.#postures, nowMs, this.#place.sit, this.#bearing);
    if (this.#skeleton.hasWheels) this.#bearing.sit = 1;
    const spoken = this.#mouth.at(nowMs);
    this.#attend(nowMs, spoken ? spoken.start : Number.NaN, world);
    this.#stand();
    this.#compose(nowMs);
    this.#show(nowMs);
  }

  /** Let go of everything on the graphics card. */
  dispose(): void {
    this.root.removeFromParent();
    this.root.traverse((thing) => {
      if (!(thing instanceof Mesh)) return;
      thing.geometry.dispose();
      const { material } = thing;
      for (const map of [material.map, material.roughnessMap]) map?.dispose();
      material.dispose();
      if ('skeleton' in thing) (thing.skeleton as { dispose(): void }).dispose();
    });
  }

  #legLength(): number {
    return this.#skeleton.hipHeight - this.#skeleton.ankleHeight;
  }

  /** Someone in a wheelchair rolls and stays seated. */
  #wheel(): void {
    this.#skeleton.roll(this.#place.gone);
    this.#place.sit = 1;
    this.#place.pace = 0;
  }

  /** Errands become walks as soon as the world knows the place they lead to. */
  #runErrands(world: World): void {
    while (this.#errands.acts.length > 0 && world.anchor) {
      const act = this.#errands.acts.shift();
      const anchor = act ? world.anchor(act.what.target) : null;
      if (act && anchor) this.#path.go(anchor, act.start, act.end);
    }
  }

  /** Find what is looked at and what was before, turn the body if that is far aside, and share the look out. */
  #attend(now: number, speakingSince: number, world: World): void {
    const { x, y, z, heading, pace } = this.#place;
    this.#attention.at(now, speakingSince, this.#look);
    this.#attention.at(this.#look.since - 1, speakingSince < this.#look.since - 1 ? speakingSince : Number.NaN, this.#lookBefore);
    const height = this.#skeleton.eyeHeight + (0.535 - this.#skeleton.hipHeight) * this.#bearing.sit;
    eyesAt.set(x + Math.sin(heading) * 0.1, y + height, z + Math.cos(heading) * 0.1);
    this.#attention.find(this.#look, now, eyesAt, heading, world, now3);
    this.#attention.find(this.#lookBefore, now, eyesAt, heading, world, before3);
    const free = (1 - this.#bearing.sit) * (1 - pace);
    const share = glide((now - this.#look.since) / TURNING);
    const turned = mix(this.#turnTo(before3, this.#lookBefore), this.#turnTo(now3, this.#look), share);
    this.root.rotation.y = heading + turned * free;
    shareLook(this.#yawTo(now3), this.#pitchTo(now3), this.#share, this.#look.influence);
    shareLook(this.#yawTo(before3), this.#pitchTo(before3), this.#shareBefore, this.#lookBefore.influence);
  }

  #turnTo(point: Vector3, { influence }: Look): number {
    return bodyTurn(wrap(Math.atan2(point.x - eyesAt.x, point.z - eyesAt.z) - this.#place.heading), influence);
  }

  #yawTo(point: Vector3): number {
    return wrap(Math.atan2(point.x - eyesAt.x, point.z - eyesAt.z) - this.root.rotation.y);
  }

  #pitchTo(point: Vector3): number {
    return -Math.atan2(point.y - eyesAt.y, Math.hypot(point.x - eyesAt.x, point.z - eyesAt.z));
  }

  #stand(): void {
    this.root.position.set(this.#place.x, this.#place.y, this.#place.z);
  }

  /** Sum the layers of the body, and let the skeleton take them on. */
  #compose(now: number): void {
    const pose = this.#pose;
    const { pace, phase } = this.#place;
    const { hipHeight, ankleHeight } = this.#skeleton;
    holdBody(pose, this.#bearing, hipHeight, ankleHeight);
    if (this.#skeleton.hasWheels) restOnPlate(pose);
    this.#pace = 1;
    this.#eyes.stray.yaw = this.#eyes.stray.pitch = 0;
    this.#eachFeeling(now, this.#bear);
    const arousal = this.#pace;
    liveOn(pose, this.#seed, this.#living, arousal, (1 - this.#bearing.sit) * (1 - pace));
    step(pose, pace, phase, this.#legLength());
    moveHead(pose, this.#heads, now);
    const down = gesticulate(pose, this.#gestures, now, this.#pointing);
    this.#turnHead(now, down);
    this.#talkWithHead(now);
    this.#skeleton.take(pose);
    this.#eyes.stray.yaw *= this.#straying(now);
    this.#eyes.stray.pitch *= this.#straying(now);
    this.#eyes.aim(this.root, before3, now3, glide((now - this.#look.since) / 85), down);
  }

  /** How a feeling holds the body, and what it does to the pace of breath. */
  readonly #bear = (lexeme: FaceLexeme, amount: number): void => {
    const { head, slump, shrug, pace, stray } = EXPRESSIONS[lexeme];
    this.#eyes.stray.yaw += stray[0] * amount;
    this.#eyes.stray.pitch += stray[1] * amount;
    this.#pose.head.x += head[0] * amount;
    this.#pose.head.y += head[1] * amount;
    this.#pose.head.z += head[2] * amount;
    this.#pose.spine.x += slump * amount;
    this.#pose.arms[0].shrug += shrug * amount;
    this.#pose.arms[1].shrug += shrug * amount;
    this.#pace += (pace - 1) * amount;
  };

  /** 1 while the eyes stray, 0 while they meet what they are told to look at: they come and go, a saccade at a time. */
  #straying(now: number): number {
    const moment = lastMoment(this.#seed ^ 0x5a, now, STRAY);
    const since = now - momentTime(this.#seed ^ 0x5a, moment, STRAY);
    return away(this.#seed, moment - 1) + (away(this.#seed, moment) - away(this.#seed, moment - 1)) * glide(since / 70);
  }

  /** A feeling on the face: it wavers a little, as no living face holds quite still. */
  readonly #express = (lexeme: FaceLexeme, amount: number): void => {
    const wavering = 1 + 0.06 * drift(this.#seed ^ 0x31, this.#living, 1400);
    const { blush, pupil } = EXPRESSIONS[lexeme];
    this.#detail.face.express(lexeme, amount * wavering, this.#mouthShare);
    this.#blush += blush * amount;
    this.#pupil += pupil * amount;
  };

  readonly #form = (viseme: Viseme, amount: number): void => {
    this.#detail.face.form(viseme, amount);
  };

  #eachFeeling(now: number, apply: (lexeme: FaceLexeme, amount: number) => void): void {
    const share = glide((now - this.#moodSince) / MOOD_CHANGE);
    let told = 0;
    for (const { what, start, end } of this.#faces.acts) {
      if (now <= start || now >= end) continue;
      const size = swell(now, start, what.attackPeak, what.relax, end);
      told = Math.max(told, size);
      apply(what.lexeme, shown(what.amount) * size);
    }
    const left = 1 - 0.85 * told;
    if (share < 1) apply(this.#moodBefore.lexeme, shown(this.#moodBefore.amount) * (1 - share) * left);
    apply(this.#mood.lexeme, shown(this.#mood.amount) * share * left);
  }

  #turnHead(now: number, down: number): void {
    const size = Math.abs(this.#share.headYaw - this.#shareBefore.headYaw);
    const share = glide((now - this.#look.since - 40) / (330 + 260 * size));
    const up = 1 - down;
    const { head, spine, hips } = this.#pose;
    head.y += mix(this.#shareBefore.headYaw, this.#share.headYaw, share) * up - hips.y - spine.y;
    head.x += mix(this.#shareBefore.headPitch, this.#share.headPitch, share) * up + 0.28 * down - spine.x * 0.75;
    spine.y += mix(this.#shareBefore.spineYaw, this.#share.spineYaw, share) * up;
  }

  /** Small movements of the head in step with the loudness of one's own speech. */
  #talkWithHead(now: number): void {
    const line = this.#mouth.at(now);
    if (!line) return;
    const since = now - line.start;
    const size = swell(since, -1, 200, line.track.durationMs - 250, line.track.durationMs);
    this.#pose.head.x += size * 0.03 * Math.sin(since / 190) * Math.sin(since / 910 + 1);
    this.#pose.head.y += size * 0.035 * Math.sin(since / 470 + this.#seed);
    this.#pose.head.z += size * 0.022 * Math.sin(since / 640);
  }

  #show(now: number): void {
    const { face } = this.#detail;
    const spoken = this.#mouth.near(now, AROUND_SPEECH);
    face.clear();
    const end = spoken ? spoken.start + spoken.track.durationMs : 0;
    this.#mouthShare = spoken ? 1 - 0.6 * swell(now, spoken.start - AROUND_SPEECH, spoken.start, end, end + AROUND_SPEECH) : 1;
    this.#blush = this.#pupil = 0;
    this.#eachFeeling(now, this.#express);
    this.#stir();
    face.colour(this.#blush, this.#pupil + 0.05 * drift(this.#seed ^ 0x32, this.#living, 2600));
    if (spoken) mixVisemes(spoken.track, now - spoken.start, this.#form);
    const { pitch } = this.#eyes;
    face.add('eyeLookDownLeft', Math.max(0, pitch) * 1.5);
    face.add('eyeLookDownRight', Math.max(0, pitch) * 1.5);
    face.add('eyeLookUpLeft', Math.max(0, -pitch) * 1.2);
    face.add('eyeLookUpRight', Math.max(0, -pitch) * 1.2);
    const far = Math.abs(this.#share.headYaw - this.#shareBefore.headYaw) > 0.3;
    face.closeLids(Math.max(blink(this.#seed, this.#living), far ? lid(now - this.#look.since) : 0));
    face.settle();
  }

  /** The small stirrings of a face at rest. */
  #stir(): void {
    const { face } = this.#detail;
    face.add('browInnerUp', 0.05 * drift(this.#seed ^ 0x33, this.#living, 2300));
    face.add('mouthPressLeft', 0.06 * Math.max(0, drift(this.#seed ^ 0x34, this.#living, 3100)));
    face.add('mouthPressRight', 0.06 * Math.max(0, drift(this.#seed ^ 0x35, this.#living, 3400)));
    face.add('eyeSquintLeft', 0.05 * drift(this.#seed ^ 0x36, this.#living, 1900));
    face.add('eyeSquintRight', 0.05 * drift(this.#seed ^ 0x36, this.#living, 1900));
  }

  readonly #pointing = (name: string, out: Vector3): boolean => {
    const world = this.#world;
    if (!world) return false;
    if (name === 'participant') out.copy(world.participantEyes).setY(world.participantEyes.y - 0.35);
    else if (!world.target(name, out)) return false;
    out.set(out.x - eyesAt.x, out.y - eyesAt.y + 0.2, out.z - eyesAt.z);
    const { x, z } = out;
    const turn = -this.root.rotation.y;
    out.set(x * Math.cos(turn) + z * Math.sin(turn), out.y, z * Math.cos(turn) - x * Math.sin(turn));
    return true;
  };
}

/** Of ten moments, seven are spent looking away. */
const away = (seed: number, moment: number): number => (chance(seed ^ 0x5b, moment) < 0.7 ? 1 : 0);
function inRunTime(act: FaceAct, startMs: number): FaceAct {
  return { ...act, attackPeak: startMs + act.attackPeak, relax: startMs + act.relax };
}

function betweenEyes(skeleton: Skeleton): Object3D {
  const spot = new Object3D();
  spot.name = 'eyes';
  spot.position.addVectors(skeleton.joint('eye_l').rest, skeleton.joint('eye_r').rest).multiplyScalar(0.5);
  skeleton.joint('head').bone.add(spot);
  return spot;
}
