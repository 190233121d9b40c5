import type { WebGLRenderer } from 'three';
import type { Veil } from '../comfort/veil';
import type { Block, Language, RunStarted } from '../protocol/messages';
import type { SceneState } from '../session/scene';
import type { Hearing } from '../stage/hearing';
import type { Loaders } from '../stage/openPlace';
import { openCast } from './cast';
import type { Member } from './cast';
import { loadersFor } from './loaders';
import type { Rig } from './rig';
import { openRoom, plainRoom } from './room';
import type { Room } from './room';
import { Troupe } from './troupe';

const CALM_ROOM = 'calm';

/** With `standIn`, a place that cannot be had is stood in for by a plain room without people: captions and answers carry the scene. */
export interface TheatreOptions {
  readonly standIn?: boolean;
}

/** The places and people there are, and which place is shown: the run's own, or the calm room, which is always ready. */
export class Theatre {
  /** The place that is shown now. */
  shown: Room;
  /** The number of the run whose place and people are loaded; 0 when none. */
  ready = 0;
  #calm: Room = plainRoom();
  #stage: Room | null = null;
  #troupe: Troupe | null = null;
  #wanted = 0;
  #anchor = '';
  #noise = Number.NaN;
  readonly #renderer: WebGLRenderer;
  readonly #language: () => Language;
  readonly #rig: Rig;
  readonly #veil: Veil;
  readonly #hearing: Hearing;
  readonly #moved: () => void;
  readonly #standIn: boolean;

  constructor(renderer: WebGLRenderer, language: () => Language, rig: Rig, veil: Veil, hearing: Hearing, moved: () => void, how: TheatreOptions = {}) {
    this.#standIn = how.standIn ?? false;
    this.#renderer = renderer;
    this.#language = language;
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

  /** Load the calm room proper; until then, and if that cannot be done, a plain one serves. */
  async prepareCalm(): Promise<void> {
    const room = await openRoom(CALM_ROOM, loadersFor(this.#renderer, this.#language()), this.#hearing).catch(() => null);
    if (room === null) return;
    const plainIsShown = this.shown === this.#calm;
    this.#calm = room;
    if (plainIsShown) this.#enter(room, '');
  }

  /** Load the place and the people of `run`. Rejects when they cannot be had. */
  async prepare(run: RunStarted): Promise<void> {
    if (this.#wanted === run.run) return;
    this.#wanted = run.run;
    const loaders = loadersFor(this.#renderer, this.#language());
    try {
      const [room, members] = await this.#open(run, loaders);
      if (this.#wanted === run.run) this.#install(run, room, members);
    } catch (error) {
      if (this.#wanted === run.run) this.#wanted = 0;
      throw error;
    }
  }

  /** Bring stage and people to what `scene` says at run time `now`. */
  follow(scene: SceneState, now: number, shown: (block: Block) => void): void {
    if (!this.#troupe || scene.run?.run !== this.ready) return;
    if (scene.stage) this.#troupe.setStage(scene.stage);
    this.#troupe.perform(scene.blocks, now, shown);
  }

  /** Show the run's place, seen from `anchor`; behind the veil when that is a change. */
  toStage(anchor: string): void {
    if (this.#stage && (this.shown !== this.#stage || this.#anchor !== anchor)) this.#enter(this.#stage, anchor);
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

  /** The run's place is what is shown. */
  get onStage(): boolean {
    return this.#stage !== null && this.shown === this.#stage;
  }

  async #open(run: RunStarted, loaders: Loaders): Promise<readonly [Room, readonly Member[]]> {
    try {
      return await Promise.all([this.#roomFor(run, loaders), openCast(run)]);
    } catch (error) {
      if (!this.#standIn) throw error;
      return [plainRoom(), []];
    }
  }

  #install(run: RunStarted, room: Room, members: readonly Member[]): void {
    this.toCalm();
    this.#troupe?.dispose();
    if (this.#stage !== room) this.#stage?.dispose();
    this.#stage = room;
    this.#troupe = new Troupe(members, room, run.cast);
    for (const { person } of members) person.warm(this.#renderer);
    this.#noise = Number.NaN;
    this.ready = run.run;
  }

  #enter(room: Room, anchor: string): void {
    this.#veil.drop();
    this.shown.ambience?.mute(true);
    this.shown = room;
    room.ambience?.mute(false);
    this.#anchor = anchor;
    room.scene.add(this.#rig.root);
    this.#rig.standAt(room.anchor(anchor));
    this.#moved();
  }

  async #roomFor({ pack, place }: RunStarted, loaders: Loaders): Promise<Room> {
    return this.#stage?.id === place ? this.#stage : openRoom(place, loaders, this.#hearing, pack);
  }
}
