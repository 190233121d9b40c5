import { Group, type Mesh, type Object3D } from 'three';
import type { DoorSpot, Point } from './manifest';

/** The leaf of a door, which turns about its hinge. */
export class Leaf {
  readonly spot: DoorSpot;
  readonly #pivot = new Group();
  #open = 0;

  /** Takes `parts`, which stand in the room as if the door were shut. */
  constructor(room: Object3D, spot: DoorSpot, parts: readonly Mesh[]) {
    this.spot = spot;
    stand(this.#pivot, spot.hinge);
    room.add(this.#pivot);
    this.#pivot.updateMatrixWorld(true);
    for (const part of parts) this.#pivot.attach(part);
  }

  /** How far it stands open: 0 is shut, 1 wide open. Costs nothing while that stays the same. */
  set open(share: number) {
    if (share === this.#open) return;
    this.#open = share;
    this.#pivot.rotation.y = share * this.spot.turn;
    this.#pivot.updateMatrix();
    this.#pivot.updateMatrixWorld(true);
  }
}

function stand(pivot: Group, [x, y, z]: Point): void {
  pivot.position.set(x, y, z);
  pivot.updateMatrix();
  pivot.matrixAutoUpdate = false;
}

/** The group and the door of a material such as `wood@neighbour`; no door for what stands still. */
export function groupAndDoor(name: string): readonly [group: string, door: string] {
  const [group = '', door = ''] = name.split('@');
  return [group, door];
}

/** The leaves of `doors` by name, each with its part of `meshes`. */
export function hangLeaves(room: Object3D, doors: Readonly<Record<string, DoorSpot>>, meshes: ReadonlyMap<Mesh, string>): ReadonlyMap<string, Leaf> {
  const partsOf = (door: string): Mesh[] => [...meshes].filter(([, of]) => of === door).map(([mesh]) => mesh);
  return new Map(Object.entries(doors).map(([name, spot]) => [name, new Leaf(room, spot, partsOf(name))]));
}
