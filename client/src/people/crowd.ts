import type { Scene, Vector3 } from 'three';
import type { Person } from './person';
import { Shadows } from './shadow';
import { Things } from './things';
import { NEVER } from './timeline';
import type { Speaking, World } from './world';

/** How many, and up to how many metres away, are shown with all detail; who is so already stays so a little farther. */
export const DETAILED = 3;
const NEAR = 3;
const HYSTERESIS = 0.3;
/** As long as an expression stays after the words and goes (`samspill.scenario.staging`), ms. */
export const FACE_STAYS = 3_500;

/** Everybody in one place: who of them is shown with all detail, their shadows, what they hold, and who speaks. */
export class Crowd {
  readonly #people: readonly Person[];
  readonly #shadows: Shadows;
  readonly #things: Things;
  readonly #seen: boolean[];
  /** How far each is from being shown with all detail, m. */
  readonly #ranks: Float64Array;
  #frame = 0;

  constructor(people: readonly Person[], scene: Scene) {
    this.#people = people;
    this.#seen = people.map(() => false);
    this.#ranks = new Float64Array(people.length);
    this.#shadows = new Shadows(people.length);
    this.#things = new Things(people.length);
    this.moveTo(scene);
  }

  /** Go along to another place; there everybody waits unseen until they are put somewhere. */
  moveTo(scene: Scene): void {
    scene.add(this.#shadows.mesh, this.#things.group);
    for (const { root } of this.#people) {
      root.visible = false;
      scene.add(root);
    }
  }

  /** Move all who are visible to run time `now`; those shown lightly only every other time. Allocates nothing. */
  update(now: number, world: World, living: number): void {
    this.#frame += 1;
    this.#rank(now, world.participantEyes);
    for (let k = 0; k < this.#people.length; k += 1) {
      const person = this.#people[k];
      if (!person) continue;
      const isNew = person.root.visible && !this.#seen[k];
      this.#seen[k] = person.root.visible;
      if (!person.root.visible) continue;
      person.showFully(this.#deservesDetail(k));
      const inDetail = person.hasTwoBodies && person.shownFully;
      if (isNew || inDetail || (this.#frame + k) % 2 === 0) person.update(now, world, living);
    }
    this.#shadows.lay(this.#people);
    this.#things.lay(this.#people);
  }

  /** Who speaks at `now`. */
  speakerAt(now: number): Speaking | null {
    for (let k = 0; k < this.#people.length; k += 1) {
      const speaking = this.#people[k]?.speakingAt(now);
      if (speaking) return speaking;
    }
    return null;
  }

  /** When somebody last stopped speaking. */
  hushedAt(now: number): number {
    let latest = NEVER;
    for (let k = 0; k < this.#people.length; k += 1) {
      const own = this.#people[k]?.hushedAt(now) ?? NEVER;
      if (own > latest) latest = own;
    }
    return latest;
  }

  dispose(): void {
    this.#shadows.dispose();
    this.#things.dispose();
    for (const person of this.#people) {
      person.root.removeFromParent();
      person.dispose();
    }
  }

  /**
   * Who speaks comes first, then who has just spoken and whose face still says it, however far away; then who is nearest. Who is shown
   * with all detail already counts as a little nearer. Guests have no say.
   */
  #rank(now: number, eyes: Vector3): void {
    for (let k = 0; k < this.#people.length; k += 1) {
      const person = this.#people[k];
      this.#ranks[k] = Infinity;
      if (!person?.hasTwoBodies || !person.root.visible) continue;
      const x = person.root.position.x - eyes.x;
      const z = person.root.position.z - eyes.z;
      const away = person.speaking() ? -HYSTERESIS : now - person.hushedAt(now) < FACE_STAYS ? 0 : Math.sqrt(x * x + z * z);
      this.#ranks[k] = away - (person.shownFully ? HYSTERESIS : 0);
    }
  }

  /** Whether they are among the few who are shown with all detail: never more, however close they stand. */
  #deservesDetail(k: number): boolean {
    const mine = this.#ranks[k] ?? Infinity;
    if (mine > NEAR) return false;
    let before = 0;
    for (let other = 0; other < this.#ranks.length; other += 1) {
      const theirs = this.#ranks[other] ?? Infinity;
      if (theirs < mine || (theirs === mine && other < k)) before += 1;
    }
    return before < DETAILED;
  }
}
