import { CircleGeometry, Color, HemisphereLight, Mesh, MeshBasicMaterial, Scene } from 'three';
import type { Vector3 } from 'three';
import type { AnchorSpot } from '../stage/manifest';
import type { Loaders } from '../stage/openPlace';
import { openPlace } from '../stage/openPlace';
import type { Place } from '../stage/place';
import { PACK } from './loaders';

/** A place with its own scene, ready to be shown. */
export interface Room {
  readonly id: string;
  readonly scene: Scene;
  readonly place: Place | null;
  anchor(name: string): AnchorSpot;
  followEye(eye: Vector3): void;
  dispose(): void;
}

/** Open the place `id` of the pack. Rejects when it cannot be loaded. */
export async function openRoom(id: string, loaders: Loaders): Promise<Room> {
  const place = await openPlace(`${PACK}/places/${id}/`, loaders);
  const scene = new Scene();
  scene.add(place.root);
  place.lightPeople(scene);
  return {
    id,
    scene,
    place,
    anchor: (name) => place.anchor(name),
    followEye: (eye) => place.followEye(eye),
    dispose: () => place.dispose(),
  };
}

/** The plainest calm room there is: a soft floor under an even light. It needs nothing loaded and is always there. */
export function plainRoom(): Room {
  const scene = new Scene();
  scene.background = new Color('#e9e2d6');
  const floor = new Mesh(new CircleGeometry(4, 48), new MeshBasicMaterial({ color: '#d8cebd' }));
  floor.rotation.x = -Math.PI / 2;
  scene.add(floor, new HemisphereLight('#ffffff', '#d8cebd', 2));
  const spot: AnchorSpot = { position: [0, 0, 0], heading: 0, kind: 'stand' };
  return { id: 'plain', scene, place: null, anchor: () => spot, followEye: () => undefined, dispose: () => undefined };
}
