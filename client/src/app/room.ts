import { Color, Float32BufferAttribute, HemisphereLight, Mesh, MeshBasicMaterial, RingGeometry, Scene } from 'three';
import type { Vector3 } from 'three';
import { Ambience } from '../stage/ambience';
import type { FetchBytes } from '../stage/ambience';
import type { Hearing } from '../stage/hearing';
import type { AnchorSpot } from '../stage/manifest';
import type { Loaders } from '../stage/openPlace';
import { openPlace } from '../stage/openPlace';
import type { Place } from '../stage/place';
import { EVERYDAY, packAt } from './loaders';

/** A place with its own scene, ready to be shown. */
export interface Room {
  readonly id: string;
  readonly scene: Scene;
  readonly place: Place | null;
  readonly ambience: Ambience | null;
  anchor(name: string): AnchorSpot;
  followEye(eye: Vector3): void;
  dispose(): void;
}

/** Open the place `id` of `pack`. Rejects when it cannot be loaded. `fetchBytes` is how its sounds are had, once they may be heard. */
export async function openRoom(id: string, loaders: Loaders, hearing: Hearing, pack = EVERYDAY, fetchBytes?: FetchBytes): Promise<Room> {
  const base = `${packAt(pack)}/places/${id}/`;
  const place = await openPlace(base, loaders);
  const ambience = new Ambience(hearing, place.manifest, base, fetchBytes);
  ambience.mute(true);
  const scene = new Scene();
  scene.add(place.root);
  place.lightPeople(scene);
  return {
    id,
    scene,
    place,
    ambience,
    anchor: (name) => place.anchor(name),
    followEye: (eye) => place.followEye(eye),
    dispose() {
      ambience.dispose();
      place.dispose();
    },
  };
}

/** The plainest calm room there is: a soft floor under an even light. It needs nothing loaded and is always there. */
export function plainRoom(): Room {
  const scene = new Scene();
  scene.background = new Color('#e9e2d6');
  const floor = new Mesh(fading(new RingGeometry(0, 4, 48, 8)), new MeshBasicMaterial({ vertexColors: true, toneMapped: false }));
  floor.rotation.x = -Math.PI / 2;
  scene.add(floor, new HemisphereLight('#ffffff', '#d8cebd', 2));
  const dispose = (): void => {
    floor.geometry.dispose();
    floor.material.dispose();
  };
  const spot: AnchorSpot = { position: [0, 0, 0], heading: 0, kind: 'stand' };
  return { id: 'plain', scene, place: null, ambience: null, anchor: () => spot, followEye: () => undefined, dispose };
}

/** A floor that fades into the background: painted, as fog would need a second program for everything that is seen in it. */
function fading(floor: RingGeometry): RingGeometry {
  const [near, far, mixed] = [new Color('#dccfb9'), new Color('#e9e2d6'), new Color()];
  const at = floor.getAttribute('position');
  const colours: number[] = [];
  for (let k = 0; k < at.count; k += 1) {
    const away = Math.sqrt(at.getX(k) ** 2 + at.getY(k) ** 2);
    mixed.lerpColors(near, far, Math.min(1, Math.max(0, (away - 0.8) / 2.8))).toArray(colours, 3 * k);
  }
  return floor.setAttribute('color', new Float32BufferAttribute(colours, 3));
}
