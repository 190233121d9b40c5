import { MathUtils, WebGLRenderTarget } from 'three';
import type { Object3D, WebGLRenderer } from 'three';
import type { Veil } from '../comfort/veil';
import type { Block, RunStarted, Stage } from '../protocol/messages';
import { DETAILED } from '../people';
import type { Heard, SceneState } from '../session/scene';
import { hangName } from '../stage/doorName';
import type { Hearing } from '../stage/hearing';
import type { Loaders } from '../stage/openPlace';
import { inOrderOfNeed } from './arriving';
import { completeCast, openCast } from './cast';
import type { Member } from './cast';
import { loadersFor } from './loaders';
import type { Rig } from './rig';
import { openRoom, plainRoom } from './room';
import type { Room } from './room';
import { Troupe } from './troupe';

const CALM_ROOM = 'calm';

/** With `standIn`, also the place a run begins in may be stood in for by a plain room without people, when it cannot be had. */
export interface TheatreOptions {
  readonly standIn?: boolean;
}

/**
 * The places and people there are, and which place is shown: the one the run is in, or the calm room, which is always ready.
 *
 * A run begins as soon as its first place and its people can be seen; the other places it may go to come after. One that is not
 * here is stood in for by a plain room without people: captions and answers carry the scene.
 */
export class Theatre {
  /** The place that is shown now. */
  shown: Room;
  /** The number of the run whose place and people are loaded; 0 when none. */
  ready = 0;
  #calm: Room = plainRoom();
  /** The look of the calm room that was asked for last. */
  #calmWanted = '';
  #calmTried = false;
  /** The places of the run, by id. */
  #rooms = new Map<string, Room>();
  #pack = '';
  #stage: Room | null = null;
  #troupe: Troupe | null = null;
  #wanted = 0;
  #anchor = '';
  /** They are where they have chosen to be, and not where the scene has them. */
  #ownSpot = false;
  #heard: Heard | null = null;
  #noise = Number.NaN;
  #cue = Number.NaN;
  readonly #renderer: WebGLRenderer;
  readonly #scene: () => SceneState;
  readonly #rig: Rig;
  readonly #veil: Veil;
  readonly #hearing: Hearing;
  readonly #moved: (own: boolean) => void;
  readonly #standIn: boolean;

  constructor(renderer: WebGLRenderer, scene: () => SceneState, rig: Rig, veil: Veil, hearing: Hearing, moved: (own: boolean) => void, how: TheatreOptions = {}) {
    this.#standIn = how.standIn ?? false;
    this.#renderer = renderer;
    this.#scene = scene;
    this.#rig = rig;
    this.#veil = veil;
    this.#hearing = hearing;
    this.#moved = moved;
    this.shown = this.#calm;
    this.shown.scene.add(rig.root);
    rig.standAt(this.shown.anchor(''));
  }

  get troupe(): Troupe | null {
    return this.#troupe;
  }

  /** The calm room that was asked for is there; or it cannot be had, and a plain one is. */
  get hasCalm(): boolean {
    return this.#calmTried;
  }

  /**
   * Load the calm room with the look `id`; until then, and if that cannot be done, the one there is serves: first a plain one.
   * What could not be had is tried again when it is next asked for.
   */
  async prepareCalm(id = CALM_ROOM): Promise<void> {
    if (id === this.#calmWanted) return;
    this.#calmWanted = id;
    const room = await openRoom(id, loadersFor(this.#renderer, this.#scene().language), this.#hearing).catch(() => null);
    if (id !== this.#calmWanted) return room?.dispose();
    this.#calmTried = true;
    if (room === null) {
      this.#calmWanted = '';
      return;
    }
    const before = this.#calm;
    this.#calm = room;
    if (this.shown === before) this.#enter(room, '');
    else this.#drawUnseen(room);
    before.dispose();
  }

  /** Load the place and the people of `run`. Rejects when they cannot be had. */
  async prepare(run: RunStarted): Promise<void> {
    if (this.#wanted === run.run) return;
    this.#wanted = run.run;
    const loaders = loadersFor(this.#renderer, this.#scene().language);
    try {
      const [rooms, members] = await this.#open(run, loaders);
      if (this.#wanted !== run.run) return;
      this.#install(run, rooms, members);
      void this.#bringTheRest(run, members, loaders);
    } catch (error) {
      if (this.#wanted === run.run) this.#wanted = 0;
      throw error;
    }
  }

  /** Bring stage and people to what `scene` says at run time `now`. */
  follow(scene: SceneState, now: number, shown: (block: Block) => void): void {
    if (!this.#troupe || scene.run?.run !== this.ready) return;
    if (scene.stage) {
      this.#goTo(scene.stage.place);
      this.#showCues(scene.stage.cue);
      this.#troupe.setStage(scene.stage);
    }
    this.#troupe.perform(scene.blocks, now, shown);
    this.#hear(scene, now);
  }

  /** Let a sound of the place be heard, once; what is only caught up on, or has long been over, is silence. */
  #hear({ heard }: SceneState, now: number): void {
    for (let index = this.#heard === null ? 0 : heard.indexOf(this.#heard) + 1; index < heard.length; index += 1) {
      const sound = heard[index];
      if (sound === undefined || now < sound.t) return;
      this.#heard = sound;
      if (!sound.past && now - sound.t < STALE_MS) void this.#stage?.ambience?.play(sound.name);
    }
  }

  /**
   * Show the place the run is in, from where the participant is; behind the veil when that is a change. It waits for the sights
   * of alcohol that the level asks for, so that none comes up before their eyes.
   */
  toStage(stage: Pick<Stage, 'place' | 'participant' | 'cue' | 'given' | 'open'>): void {
    const { place, participant: anchor, cue } = stage;
    this.#goTo(place);
    this.#showCues(cue);
    if (this.#stage?.place?.cues.ready === false && !this.onStage) return;
    if (this.#stage && (this.shown !== this.#stage || this.#anchor !== anchor)) this.#enter(this.#stage, anchor, stage);
  }

  /** Every place of the run, so that none has to be waited for later. Nobody but who practises coping with them is shown any. */
  #showCues(cue: number): void {
    if (this.#cue === cue) return;
    this.#cue = cue;
    for (const { place } of this.#rooms.values()) void place?.cues.show(cue);
  }

  /** Show the calm room, at once. */
  toCalm(): void {
    if (this.shown !== this.#calm) this.#enter(this.#calm, '');
  }

  /** As loud as the scene is; hushed while it is held. */
  setNoise(level: number, hushed: boolean): void {
    const heard = hushed ? -1 : level;
    if (heard === this.#noise) return;
    this.#noise = heard;
    if (hushed) this.#stage?.ambience?.setCalm();
    else this.#stage?.ambience?.setNoise(level);
  }

  /** The place the run is in is what is shown. */
  get onStage(): boolean {
    return this.#stage !== null && this.shown === this.#stage;
  }

  /** What the first scene needs: the place it is in, everybody's light body, and the full ones of the few who are shown so. */
  async #open(run: RunStarted, loaders: Loaders): Promise<readonly [Map<string, Room>, readonly Member[]]> {
    try {
      const [rooms, members] = await Promise.all([this.#openFirst(run, loaders), openCast(run)]);
      await completeCast(run, this.#needed(members, rooms.get(this.#placeOf(run))).slice(0, DETAILED));
      return [rooms, members];
    } catch (error) {
      if (!this.#standIn) throw error;
      return [new Map([[run.place, plainRoom()]]), []];
    }
  }

  /** The place the run begins in, the one it is in when it is taken up again, and those that are here already. */
  async #openFirst(run: RunStarted, loaders: Loaders): Promise<Map<string, Room>> {
    const rooms = new Map([[run.place, await this.#roomFor(run, run.place, loaders)]]);
    const here = this.#placeOf(run);
    if (!rooms.has(here)) rooms.set(here, await this.#roomFor(run, here, loaders).catch(plainRoom));
    const known = run.pack === this.#pack ? run.places.filter((place) => this.#rooms.get(place)?.place) : [];
    for (const place of known) rooms.set(place, await this.#roomFor(run, place, loaders));
    return rooms;
  }

  #placeOf(run: RunStarted): string {
    return this.#scene().stage?.place ?? run.place;
  }

  #needed(members: readonly Member[], room: Room | null | undefined): Member[] {
    return inOrderOfNeed(members, this.#scene(), (name) => room?.place?.anchors.get(name));
  }

  /** Once the first scene can be seen: the other full bodies, one after another, then the other places. */
  async #bringTheRest(run: RunStarted, members: readonly Member[], loaders: Loaders): Promise<void> {
    for (let tries = members.length + MOST_TRIES; tries > 0 && this.#wanted === run.run; tries -= 1) {
      const [next] = this.#needed(members, this.#stage);
      if (next === undefined) break;
      await completeCast(run, [next]).catch(soon);
      next.person.warm(this.#renderer);
    }
    for (const place of run.places) if (this.#wanted === run.run) await this.#bring(run, place, loaders);
  }

  /** One that comes up while a scene goes on is first drawn behind the veil. */
  async #bring(run: RunStarted, place: string, loaders: Loaders, tries = MOST_TRIES): Promise<void> {
    if (this.#rooms.get(place)?.place) return;
    const room = await openRoom(place, loaders, this.#hearing, run.pack).catch(() => null);
    if (this.#wanted !== run.run) return room?.dispose();
    if (room === null) return tries > 1 ? soon().then(async () => this.#bring(run, place, loaders, tries - 1)) : undefined;
    named(room, run);
    if (!this.onStage) this.#drawUnseen(room);
    this.#rooms.set(place, room);
    if (this.#cue > 0) void room.place?.cues.show(this.#cue);
  }

  #install(run: RunStarted, rooms: Map<string, Room>, members: readonly Member[]): void {
    this.toCalm();
    this.#troupe?.dispose();
    const kept = new Set(rooms.values());
    for (const room of this.#rooms.values()) if (!kept.has(room)) room.dispose();
    this.#rooms = rooms;
    this.#pack = run.pack;
    this.#stage = rooms.get(this.#placeOf(run)) ?? plainRoom();
    for (const room of rooms.values()) if (room !== this.#stage) this.#drawUnseen(room);
    this.#troupe = new Troupe(members, this.#stage, run.cast);
    for (const { person } of members) person.warm(this.#renderer);
    this.#noise = Number.NaN;
    this.#cue = Number.NaN;
    this.ready = run.run;
  }

  /** The run is in `place` now, and its people go along. A place nobody has told of is stood in for. */
  #goTo(place: string): void {
    const room = this.#rooms.get(place) ?? this.#standInFor(place);
    if (room === this.#stage) return;
    this.#stage = room;
    this.#troupe?.enter(room);
    this.#noise = Number.NaN;
  }

  #standInFor(place: string): Room {
    const room = plainRoom();
    this.#rooms.set(place, room);
    return room;
  }

  /** Draw all of `room` once where nobody sees it, so that nothing stalls when it is gone to. */
  #drawUnseen(room: Room): void {
    const target = new WebGLRenderTarget(1, 1);
    const presenting = this.#renderer.xr.enabled;
    const culled: Object3D[] = [];
    room.scene.traverse((object) => {
      if (!object.frustumCulled) return;
      object.frustumCulled = false;
      culled.push(object);
    });
    this.#renderer.xr.enabled = false;
    this.#renderer.setRenderTarget(target);
    this.#renderer.render(room.scene, this.#rig.camera);
    this.#renderer.setRenderTarget(null);
    this.#renderer.xr.enabled = presenting;
    for (const object of culled) object.frustumCulled = true;
    target.dispose();
  }

  #enter(room: Room, anchor: string, stage: Pick<Stage, 'given' | 'open'> | null = null): void {
    const chosen = stage?.open.find((spot) => spot.anchor === anchor && stage.given !== '');
    const own = room === this.shown && (chosen !== undefined || this.#ownSpot);
    if (own) this.#veil.blink();
    else this.#veil.drop();
    this.shown.ambience?.mute(true);
    this.shown = room;
    room.ambience?.mute(false);
    this.#anchor = anchor;
    this.#ownSpot = chosen !== undefined;
    room.scene.add(this.#rig.root);
    const spot = room.anchor(anchor);
    this.#rig.standAt(chosen ? { ...spot, heading: MathUtils.degToRad(chosen.facing) } : spot);
    this.#moved(own);
  }

  /** A place that is loaded already is used again. */
  async #roomFor(run: RunStarted, place: string, loaders: Loaders): Promise<Room> {
    const known = run.pack === this.#pack ? this.#rooms.get(place) : undefined;
    return named(known?.id === place ? known : await openRoom(place, loaders, this.#hearing, run.pack), run);
  }
}

/** The room with the participant's name at their own door, where it has one. */
function named(room: Room, { name }: RunStarted): Room {
  if (room.place !== null) hangName(room.place.root, room.id, name);
  return room;
}

/** A sound that comes later than this after what it belongs to would only confuse. */
const STALE_MS = 1_500;
const MOST_TRIES = 3;
const RETRY_MS = 1_500;
const soon = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, RETRY_MS));
