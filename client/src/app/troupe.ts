import { Vector3 } from 'three';
import type { Pressable, Seeable } from '../input/sight';
import { Crowd } from '../people';
import type { Anchor, Obstacle, Speaking, Track, World } from '../people';
import type { Behaviour, Block, PostureLexeme, RunStarted, Stage } from '../protocol/messages';
import type { AnchorSpot } from '../stage/manifest';
import type { Leaf } from '../stage/leaves';
import { freeSeats } from '../stage/seats';
import type { Member } from './cast';
import { company, type Beside } from './company';
import { Doors } from './doors';
import type { Room } from './room';

/** The people of a run: who stands where, in what mood, and what they are told to do. */
export class Troupe implements World {
  readonly participantEyes = new Vector3();
  /** Heads and things, to be looked at and pointed at. */
  readonly heads: readonly Seeable[];
  things: readonly Pressable[] = [];
  everything: readonly Seeable[] = [];
  readonly #members: readonly Member[];
  readonly #byId: ReadonlyMap<string, Member>;
  readonly #names: ReadonlyMap<string, string>;
  #room: Room;
  readonly #where = new Map<string, string>();
  /** Who has come along with the participant instead of where the script has them. */
  #company = new Map<string, Beside>();
  readonly #told = new Set<string>();
  readonly #crowd: Crowd;
  #obstacles: readonly Obstacle[] = [];
  #stage: Stage | null = null;
  #doors = new Doors();
  #leaves: readonly Hung[] = [];

  constructor(members: readonly Member[], room: Room, cast: RunStarted['cast'] = []) {
    this.#names = new Map(cast.map(({ id, name }) => [id, name]));
    this.#members = members;
    this.#byId = new Map(members.map((member) => [member.id, member]));
    this.#room = room;
    this.heads = members.filter(({ guest }) => !guest).map(({ id, person }) => ({ id, at: person.head, radius: HEAD, owner: person.root }));
    this.#crowd = new Crowd(members.map(({ person }) => person), room.scene);
    this.#arrive(room);
  }

  /** Go along to `room`; who is there, and where, the next stage says. */
  enter(room: Room): void {
    if (room === this.#room) return;
    this.#crowd.moveTo(room.scene);
    this.#where.clear();
    this.#arrive(room);
  }

  /** Put everybody where `stage` has them, and fill free seats with as many background guests as it asks for. */
  setStage(stage: Stage): void {
    if (stage === this.#stage) return;
    if (stage.participant !== this.#stage?.participant || stage.place !== this.#stage.place) this.#company = company(stage, this.#room.place?.anchors ?? NOWHERE);
    this.#stage = stage;
    for (const { id, anchor, mood, amount, posture } of stage.people) {
      const along = this.#company.get(id);
      const comes = along?.given === anchor;
      this.#bring(id, comes ? along.beside : anchor);
      this.#byId.get(id)?.person.setMood(mood, amount);
      const lexeme = comes ? this.#postureAt(along.beside, posture) : posture;
      this.#byId.get(id)?.person.perform({ type: 'posture', id: 'stage', start: 0, end: 0, lexeme }, stage.t);
    }
    this.#fillSeats(stage);
  }

  /** Hand every block not yet handed on to its person; what is long over is only caught up on. Calls `shown` for each. */
  perform(blocks: readonly Block[], now: number, shown: (block: Block) => void): void {
    for (const block of blocks) {
      if (this.#told.has(block.id)) continue;
      this.#told.add(block.id);
      for (const behaviour of block.data) this.#direct(block, behaviour, now);
      shown(block);
    }
  }

  /** Move everybody to run time `now`; `living` goes on while the run is held, so that people breathe. Both in ms, and whole in what is handed on. */
  update(now: number, living: number): void {
    this.#crowd.update(now, this, Math.round(living));
    for (let k = 0; k < this.#leaves.length; k += 1) {
      const { name, leaf } = this.#leaves[k] as Hung;
      leaf.open = this.#doors.openAt(name, now);
    }
  }

  /** Move the mouth of `id` as `track` says, from `start`. */
  speak(id: string, track: Track, start: number): void {
    this.#byId.get(id)?.person.speak(track, start);
  }

  /** What `id` is called. */
  called(id: string): string {
    return this.#byId.get(id)?.name ?? this.#names.get(id) ?? id;
  }

  target(name: string, out: Vector3): boolean {
    for (let k = 0; k < this.everything.length; k += 1) {
      const seeable = this.everything[k] as Seeable;
      if (seeable.id !== name) continue;
      out.setFromMatrixPosition(seeable.at.matrixWorld);
      return true;
    }
    return false;
  }

  anchor(name: string): Anchor | null {
    return this.#room.place?.anchors.get(name) ?? null;
  }

  nearness(): string {
    return this.#stage?.near ?? 'public';
  }

  isClear(at: Vector3): boolean {
    for (let k = 0; k < this.things.length; k += 1) if (between(at, this.participantEyes, this.things[k] as Seeable)) return false;
    for (let k = 0; k < this.#obstacles.length; k += 1) {
      const { x, z, radius } = this.#obstacles[k] as Obstacle;
      spot.set(x, 0, z);
      if (isWithin(spot, radius, at, this.participantEyes)) return false;
    }
    return true;
  }

  obstacles(): readonly Obstacle[] {
    return this.#obstacles;
  }

  speakerAt(now: number): Speaking | null {
    return this.#crowd.speakerAt(now);
  }

  hushedAt(now: number): number {
    return this.#crowd.hushedAt(now);
  }

  dispose(): void {
    this.#crowd.dispose();
  }

  #arrive(room: Room): void {
    this.#room = room;
    this.things = thingsOf(room);
    this.everything = [...this.heads, ...this.things];
    this.#obstacles = seatsOf(room);
    this.#leaves = [...(room.place?.leaves ?? [])].map(([name, leaf]) => ({ name, leaf }));
    this.#doors = new Doors(Object.fromEntries(this.#leaves.map(({ name, leaf }) => [name, leaf.spot])));
  }

  #direct(block: Block, behaviour: Behaviour, now: number): void {
    const lasting = behaviour.type === 'posture' || behaviour.type === 'locomotion';
    const elsewhere = behaviour.type === 'speech' && behaviour.via !== 'room';
    if (elsewhere || (block.t + behaviour.end < now && !lasting)) return;
    if (behaviour.type !== 'locomotion') return this.#byId.get(block.characterId)?.person.perform(behaviour, block.t);
    if (this.#throughDoor(block.characterId, behaviour.target)) return this.#bring(block.characterId, behaviour.target);
    this.#byId.get(block.characterId)?.person.perform(behaviour, block.t);
    this.#doors.goes(block.characterId, behaviour.target, block.t + behaviour.start, block.t + behaviour.end);
    this.#where.set(block.characterId, behaviour.target);
    this.#company.delete(block.characterId);
  }

  /** Whether the way there leads through a door that does not open, so that whoever comes out of it is before it at once. */
  #throughDoor(id: string, target: string): boolean {
    const from = this.#where.get(id) ?? '';
    return (isShutOut(target) || isShutOut(from)) && !this.#doors.leads(from, target);
  }

  /** How one holds oneself at an anchor one was not meant to be at: on a seat one sits, elsewhere one does not. */
  #postureAt(anchor: string, posture: PostureLexeme): PostureLexeme {
    if (this.#room.place?.anchors.get(anchor)?.kind === 'sit') return 'SIT';
    return posture === 'SIT' ? 'STAND' : posture;
  }

  /** Be at `anchor`; one who walks there or is there already is left alone. In a room that stands in for another, nobody is seen. */
  #bring(id: string, anchor: string): void {
    const member = this.#byId.get(id);
    if (!member) return;
    if (this.#where.get(id) !== anchor) {
      member.person.place(this.#room.anchor(anchor));
      this.#doors.isAt(id, anchor);
    }
    this.#where.set(id, anchor);
    member.person.root.visible = this.#room.place !== null;
  }

  #fillSeats(stage: Stage): void {
    const named = new Set(stage.people.map(({ id }) => id));
    const taken = [stage.participant, stage.given, ...stage.people.map(({ id, anchor }) => this.#where.get(id) ?? anchor)];
    const seats = freeSeats(this.#room.place?.anchors ?? NOWHERE, taken);
    const extras = this.#members.filter(({ id }) => !named.has(id));
    for (const [index, { id, person }] of extras.entries()) {
      const seat = index < stage.crowd ? seats[index] : undefined;
      if (seat === undefined) this.#where.delete(id);
      else this.#bring(id, seat);
      person.root.visible = seat !== undefined;
    }
  }
}

/** A leaf and the name of its door. */
interface Hung {
  readonly name: string;
  readonly leaf: Leaf;
}

/** Spots behind a closed door are named so, in the house or out of it; nobody there is seen. */
const BEHIND_DOOR = '.behind_door';
const OUTSIDE = '.outside';
const isShutOut = (anchor: string): boolean => anchor.endsWith(BEHIND_DOOR) || anchor.endsWith(OUTSIDE);
const NOWHERE: ReadonlyMap<string, AnchorSpot> = new Map();

/** Metres to the side within which a thing is in the way of somebody who walks, and the heights at which it is. */
const SHOULDER = 0.3;
const [KNEE, CHIN] = [0.4, 1.5];
const spot = new Vector3();

/** Whether `spot` is between two people, less than `metres` aside of the line from one to the other. */
function isWithin({ x, z }: Vector3, metres: number, at: Vector3, other: Vector3): boolean {
  const dx = other.x - at.x;
  const dz = other.z - at.z;
  const length = Math.sqrt(dx * dx + dz * dz);
  const along = (x - at.x) * dx + (z - at.z) * dz;
  if (along < 0 || along > length * length) return false;
  return Math.abs((x - at.x) * dz - (z - at.z) * dx) < metres * length;
}

function between(at: Vector3, other: Vector3, { at: thing, radius }: Seeable): boolean {
  spot.setFromMatrixPosition(thing.matrixWorld);
  return spot.y > KNEE && spot.y < CHIN && isWithin(spot, SHOULDER + Math.min(radius, SHOULDER), at, other);
}

/** Metres around the middle of a head that count as the person. */
const HEAD = 0.22;

function thingsOf(room: Room): Pressable[] {
  const { place } = room;
  if (!place) return [];
  return [...place.objects].map(([id, at]) => {
    const { radius, size } = at.userData as { radius: number; size: readonly [number, number, number] };
    return { id, at, radius, size, owner: place.root, press: `use:${id}` };
  });
}

/** Metres around a seat that nobody walks through. */
const SEAT = 0.34;

/** The seats of a room, to be walked around. */
function seatsOf(room: Room): Obstacle[] {
  const anchors = [...(room.place?.anchors.values() ?? [])];
  return anchors.filter(({ kind }) => kind === 'sit').map(({ position }) => ({ x: position[0], z: position[2], radius: SEAT }));
}
