import { Group, type Matrix4, Mesh, type MeshStandardMaterial, Object3D, type Vector3, type WebGLRenderer } from 'three';
import type { Behaviour, FaceLexeme, Gesture, Head, Locomotion, Posture } from '../protocol/messages';
import { blink, lid } from './blink';
import { swell } from './ease';
import { chance, seedFrom } from './chance';
import { SILENT } from './attention';
import { Demeanour } from './demeanour';
import { Detail } from './detail';
import { newMien } from './face';
import { Feelings } from './feelings';
import { giveWay } from './space';
import { gesticulate, handAt } from './gesture';
import { Held, type Thing } from './held';
import { type Living, liveOn } from './idle';
import { Eyes } from './eyes';
import type { PersonOptions } from './load';
import { Path, step, strides } from './locomotion';
import { Looking } from './looking';
import { Mouth } from './mouth';
import { closerBy, nearing, towards } from './nearing';
import { backchannel, moveHead, talkWithHead } from './nods';
import { newPose } from './pose';
import { bearingAt, holdBody, restOnPlate } from './posture';
import { lie, type Shading } from './shadow';
import { Skeleton } from './skeleton';
import { SWING, Swings } from './swings';
import { Timeline } from './timeline';
import { trackFromText } from './tracks';
import { Mixture, type Track, mixVisemes } from './visemes';
import type { Anchor, Speaking, World } from './world';

const ORIGIN: Anchor = { position: [0, 0, 0], heading: 0, kind: 'stand' };
/** Metres by which somebody who stands up comes forward, so that their legs are before the seat. */
const BEFORE_SEAT = 0.3;
const AROUND_SPEECH = 200;
/** A look that lasts longer than this (ms) goes with something said to the participant. */
const LONG_LOOK = 800;
/** How far one leans who cannot come closer, radians; and from how many metres on with all of it. */
const [LEAN, LEANS_FROM] = [0.17, 0.25];
/** Over so many ms it is seen how fast one moves. */
const MOMENT = 40;

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
  readonly #held: Held;
  readonly #path = new Path(ORIGIN);
  readonly #looking: Looking;
  readonly #mouth: Mouth;
  readonly #feelings = new Feelings();
  /** When they talk to the participant. */
  readonly #talks = new Timeline<null>();
  readonly #heads = new Timeline<Head>();
  readonly #gestures = new Timeline<Gesture>();
  readonly #postures = new Timeline<Posture>();
  readonly #errands = new Timeline<Locomotion>();
  readonly #pose = newPose();
  // What is kept here from frame to frame begins as fractions, so that the engine keeps them as such and boxes none.
  readonly #bearing = { sit: 0.5, lean: 0.5, open: 0.5, fold: 0.5 };
  readonly #demeanour = new Demeanour();
  readonly #place = { x: 0.5, y: 0.5, z: 0.5, heading: 0.5, sit: 0.5, pace: 0.5, phase: 0.5, gone: 0.5, legLength: 0.5 };
  readonly #closer = { metres: 0.5, lean: 0.5, pace: 0.5, phase: 0.5, legLength: 0.5 };
  readonly #mien = newMien();
  readonly #mixture = new Mixture();
  readonly #swings: Swings;
  readonly #living: Living = { pace: 0.5, standing: 0.5 };
  #now = 0;
  #world: World | null = null;

  constructor(body: Object3D, options: PersonOptions) {
    this.id = options.id;
    this.#seed = seedFrom(options.seed);
    this.#swings = new Swings(this.#seed);
    this.root.name = options.id;
    this.root.add(body);
    this.#skeleton = new Skeleton(body);
    this.#detail = new Detail(body, chance(this.#seed, 77) * 2 - 1);
    this.#eyes = new Eyes(this.#skeleton);
    this.#held = new Held(this.#skeleton);
    this.#closer.metres = this.#closer.lean = this.#closer.pace = this.#closer.phase = 0;
    this.#place.legLength = this.#closer.legLength = this.#skeleton.hipHeight - this.#skeleton.ankleHeight;
    this.head = betweenEyes(this.#skeleton);
    this.#looking = new Looking(options.id, this.#seed);
    this.#mouth = new Mouth(options.id);
  }

  /** Have a light body too, for when the person is far. */
  lighten(body: Object3D): void {
    this.root.add(this.#detail.lighten(body, this.root));
  }

  /** Have the full body too, where the light one came first; it is shown from the next time they are near or speak. */
  complete(body: Object3D): void {
    this.root.add(...this.#detail.complete(body, this.root));
  }

  /** Show all detail, or only the light body where there is one. */
  showFully(full: boolean): void {
    this.#detail.show(full);
  }

  /** Whether there are two bodies to choose from; a guest in the background has only the light one. */
  get hasTwoBodies(): boolean {
    return this.#detail.hasLight;
  }

  /** Whether all detail is shown. */
  get shownFully(): boolean {
    return this.#detail.isFull;
  }

  shade(out: Matrix4): boolean {
    if (!this.root.visible || this.root.parent === null) return false;
    lie(out, this.root, this.#bearing.sit);
    return true;
  }

  /** What is in their hand now, while they are seen. */
  get holds(): Thing | null {
    return this.root.visible && this.root.parent !== null ? this.#held.now : null;
  }

  /** Put the person somewhere at once. */
  place(anchor: Anchor): void {
    this.#path.place(anchor);
    this.#errands.clear();
  }

  /** The feeling that shows between lines; it changes over a second from the next `update`. */
  setMood(mood: FaceLexeme, amount: number): void {
    this.#feelings.setMood(mood, amount);
  }

  /** Perform one behaviour of a block whose `t` is `startMs` (its own times count from there); what is not known is left out. */
  perform(behaviour: Behaviour, startMs: number): void {
    const start = startMs + behaviour.start;
    const end = startMs + Math.max(behaviour.end, behaviour.start);
    switch (behaviour.type) {
      case 'speech':
        return this.#mouth.say(trackFromText(behaviour.text, Math.max(300, end - start)), start, true);
      case 'gaze':
        if (behaviour.target === 'participant' && end - start > LONG_LOOK) this.#talks.add(null, start, end);
        return this.#looking.attention.told.add(behaviour, start, end > start ? end : Infinity);
      case 'head':
        return this.#heads.add(behaviour, start, end);
      case 'faceLexeme':
        return this.#feelings.express(behaviour, startMs);
      case 'gesture':
        this.#held.prepare(behaviour.lexeme);
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

  /** The line they speak at `now`, if any. */
  speakingAt(now: number): Speaking | null {
    return this.#mouth.at(now) ?? null;
  }

  /** When they last stopped speaking, up to `now`. */
  hushedAt(now: number): number {
    return this.#mouth.endedAt(now);
  }

  /** Whether the mouth was moving at the last `update`. */
  speaking(): boolean {
    return this.#mouth.at(this.#now) !== undefined;
  }

  /** Show the person as they are at run time `nowMs`; `livingMs` goes on while the run is held, so that they breathe and blink. */
  update(nowMs: number, world: World, livingMs = nowMs): void {
    this.#now = nowMs;
    this.#swings.living = livingMs;
    this.#swings.swing();
    this.#world = world;
    this.#feelings.settle(nowMs);
    this.#feelings.feel(nowMs);
    this.#runErrands(world);
    this.#path.at(nowMs, this.#place);
    if (this.#skeleton.hasWheels) this.#wheel();
    bearingAt(this.#postures, nowMs, this.#place.sit, this.#bearing);
    if (this.#skeleton.hasWheels) this.#bearing.sit = 1;
    this.#demeanour.take(this.#feelings);
    this.#bearing.fold = this.#demeanour.fold * (1 - this.#place.pace);
    this.#looking.attention.stare = this.#demeanour.stare;
    const spoken = this.#mouth.at(nowMs);
    this.#attend(nowMs, spoken ? spoken.start : SILENT, world);
    this.#stand();
    this.#compose(nowMs);
    this.#show(nowMs);
  }

  /** Put the pictures of both bodies on the graphics card, so that nobody waits for them when someone comes near. */
  warm(renderer: WebGLRenderer): void {
    this.root.traverse((thing) => {
      if (!(thing instanceof Mesh)) return;
      const { map, roughnessMap } = thing.material as MeshStandardMaterial;
      for (const picture of [map, roughnessMap]) if (picture) renderer.initTexture(picture);
    });
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
      if (act && anchor) this.#path.go(anchor, act.start, act.end, world.obstacles?.());
    }
  }

  /** Find what is looked at, turn the body if that is far aside, and share the look out. */
  #attend(now: number, speakingSince: number, world: World): void {
    const { x, y, z, heading, pace } = this.#place;
    const looking = this.#looking;
    const height = this.#skeleton.eyeHeight + (0.535 - this.#skeleton.hipHeight) * this.#bearing.sit;
    const { attention } = looking;
    attention.heading = heading;
    attention.eyes.x = x + Math.sin(heading) * 0.1;
    attention.eyes.y = y + height;
    attention.eyes.z = z + Math.cos(heading) * 0.1;
    looking.find(now, speakingSince, world);
    this.root.rotation.y = heading + looking.turn * (1 - this.#bearing.sit) * (1 - pace);
    looking.shareOut(this.root);
  }

  /** Where they are, half a step back from a participant who comes too near (Hall's intimate distance). */
  #stand(): void {
    const { x, y, z, heading, sit, pace } = this.#place;
    const risen = Math.max(0, sit - this.#bearing.sit) * BEFORE_SEAT;
    const { position } = this.root;
    position.x = x + Math.sin(heading) * risen;
    position.y = y;
    position.z = z + Math.cos(heading) * risen;
    if (!this.#world || this.#skeleton.hasWheels) return;
    const { participantEyes } = this.#world;
    giveWay(this.root.position, participantEyes, (1 - sit) * (1 - pace), this.root.position);
    this.#comeCloser(this.#world, (1 - sit) * (1 - pace));
  }

  /** Half a step towards a participant they talk to, as near as the level says; over a counter or from a chair they lean. */
  #comeCloser(world: World, free: number): void {
    const { position } = this.root;
    const closer = this.#closer;
    const share = nearing(this.#talks, this.#now);
    closer.metres = closer.pace = closer.lean = 0;
    const most = share > 0 ? closerBy(position, world.participantEyes, world.nearness?.() ?? 'public') : 0;
    if (most <= 0) return;
    const steps = free > 0.99 && (world.isClear?.(position) ?? false);
    closer.lean = share * (steps ? 0.3 : 1) * Math.min(1, most / LEANS_FROM);
    if (!steps) return;
    closer.metres = most * share;
    closer.phase = strides(closer.metres, closer.legLength);
    closer.pace = Math.min(1, (most * Math.abs(share - nearing(this.#talks, this.#now - MOMENT))) / (MOMENT / 1000));
    towards(position, world.participantEyes, closer.metres);
  }

  /** Sum the layers of the body, and let the skeleton take them on. */
  #compose(now: number): void {
    const pose = this.#pose;
    const { pace } = this.#place;
    holdBody(pose, this.#bearing, this.#skeleton);
    if (this.#skeleton.hasWheels) restOnPlate(pose);
    this.#demeanour.bear(pose, this.#bearing);
    this.#living.pace = this.#demeanour.pace;
    this.#living.standing = (1 - this.#bearing.sit) * (1 - pace);
    liveOn(pose, this.#seed, this.#swings, this.#living);
    if (pace > 0) step(pose, this.#place);
    else if (this.#closer.pace > 0) step(pose, this.#closer);
    pose.spine.x += LEAN * this.#closer.lean;
    if (pace <= 0) this.#demeanour.fidget(pose, this.#seed, now, this.#bearing);
    moveHead(pose, this.#heads, now);
    if (this.#listening(now)) pose.head.x += backchannel(this.#seed, now);
    const down = gesticulate(pose, this.#gestures, now, this.#pointing);
    this.#held.show(handAt(this.#gestures, now));
    this.#looking.turnHead(pose, now, down);
    const line = this.#mouth.at(now);
    if (line) talkWithHead(pose, this.#seed, now - line.start, line.end - line.start);
    this.#skeleton.take(pose);
    this.#demeanour.lead(this.#eyes.stray, this.#looking);
    this.#eyes.aim(this.root, this.#looking, down);
  }

  /** Whether they look at somebody who has been speaking for a while. */
  #listening(now: number): boolean {
    const speaking = this.#world?.speakerAt?.(now);
    return !!speaking && speaking.id === this.#looking.name && now - speaking.start > 900;
  }

  #show(now: number): void {
    const mien = this.#mien;
    const spoken = this.#mouth.near(now, AROUND_SPEECH);
    this.#mixture.count = 0;
    mien.mouth = 1;
    if (spoken) {
      mien.mouth -= 0.6 * swell(now, spoken.start - AROUND_SPEECH, spoken.start, spoken.end, spoken.end + AROUND_SPEECH);
      mixVisemes(spoken.track, now - spoken.start, this.#mixture);
    }
    mien.wavering = 1 + 0.06 * (this.#swings.at[SWING.wavering] ?? 0);
    mien.pitch = this.#eyes.pitch;
    mien.lids = blink(this.#seed, this.#swings.living);
    mien.lids = Math.max(mien.lids, lid(this.#looking.sinceLargeTurn(now)));
    this.#detail.face.show(mien, this.#feelings, this.#mixture, this.#swings);
  }

  readonly #pointing = (name: string, out: Vector3): boolean => {
    const world = this.#world;
    if (!world) return false;
    if (name === 'participant') out.copy(world.participantEyes).setY(world.participantEyes.y - 0.35);
    else if (!world.target(name, out)) return false;
    out.sub(this.#looking.attention.eyes);
    out.y += 0.2;
    const { x, z } = out;
    const turn = -this.root.rotation.y;
    out.set(x * Math.cos(turn) + z * Math.sin(turn), out.y, z * Math.cos(turn) - x * Math.sin(turn));
    return true;
  };
}

function betweenEyes(skeleton: Skeleton): Object3D {
  const spot = new Object3D();
  spot.name = 'eyes';
  spot.position.addVectors(skeleton.joint('eye_l').rest, skeleton.joint('eye_r').rest).multiplyScalar(0.5);
  skeleton.joint('head').bone.add(spot);
  return spot;
}
