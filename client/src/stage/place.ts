import type { Group, Vector3} from 'three';
import { Color, Mesh, Object3D, type Material, type MeshBasicMaterial, type Scene, type WebGLRenderer } from 'three';
import { Cues } from './cues';
import type { Leaf } from './leaves';
import type { AnchorSpot, PlaceManifest, Thing } from './manifest';
import { PeopleLight, type RoomCapture } from './peopleLight';

/** What of a room may change: sights of alcohol that come, and doors that open. */
export interface Moving {
  readonly cues?: Cues;
  readonly leaves?: ReadonlyMap<string, Leaf>;
}

/** A room that can be stood in: its surfaces, and by name where people and things are. */
export class Place {
  readonly id: string;
  readonly root: Group;
  readonly manifest: PlaceManifest;
  readonly anchors: ReadonlyMap<string, AnchorSpot>;
  /** An empty object at the middle of each thing, with `userData.size` and `userData.radius` for pointing and gaze. */
  readonly objects: ReadonlyMap<string, Object3D>;
  readonly background: Color;
  readonly cues: Cues;
  /** What swings, by the name of its door. */
  readonly leaves: ReadonlyMap<string, Leaf>;
  readonly #renderer: WebGLRenderer;
  readonly #capture: RoomCapture;
  #peopleLight: PeopleLight | null = null;
  #scene: Scene | null = null;

  constructor(manifest: PlaceManifest, root: Group, capture: RoomCapture, renderer: WebGLRenderer, { cues, leaves }: Moving = {}) {
    this.id = manifest.id;
    this.manifest = manifest;
    this.root = root;
    this.anchors = new Map(Object.entries(manifest.anchors));
    this.objects = new Map(Object.entries(manifest.objects).map(([name, thing]) => [name, marker(root, name, thing)]));
    this.background = new Color(manifest.lights.background);
    this.#capture = capture;
    this.#renderer = renderer;
    this.cues = cues ?? new Cues(null);
    this.leaves = leaves ?? new Map<string, Leaf>();
  }

  /** The anchor of this name, or where one arrives if there is none. */
  anchor(name: string): AnchorSpot {
    const spot = this.anchors.get(name) ?? this.anchors.get(this.manifest.spawn);
    if (spot === undefined) throw new Error(`${this.id} has no anchor "${name}" and no spawn.`);
    return spot;
  }

  /** Sets background, surroundings and lights of a scene so that people in it look as if they stood in this room. */
  lightPeople(scene: Scene): void {
    this.#peopleLight ??= new PeopleLight(this.#renderer, this.#capture, this.manifest.lights);
    this.#peopleLight.shineOn(scene);
    this.#scene = scene;
    scene.background = this.background;
  }

  /** Keeps faces legible from where the onlooker is; to be called each frame or when the view moves. */
  followEye(eye: Vector3): void {
    this.#peopleLight?.followEye(eye);
  }

  /** Frees all that was loaded for this place and takes it out of its scene. */
  dispose(): void {
    this.root.removeFromParent();
    this.cues.dispose();
    this.root.traverse((object) => {
      if (object instanceof Mesh) free(object as Mesh);
    });
    this.#peopleLight?.dispose();
    this.#capture.dispose();
    if (this.#scene?.background === this.background) this.#scene.background = null;
  }
}

function marker(root: Group, name: string, thing: Thing): Object3D {
  const object = new Object3D();
  object.name = name;
  object.position.set(...thing.position);
  object.userData['radius'] = thing.radius;
  object.userData['size'] = thing.size;
  object.updateMatrix();
  object.matrixAutoUpdate = false;
  root.add(object);
  return object;
}

function free(mesh: Mesh): void {
  mesh.geometry.dispose();
  for (const material of Array.isArray(mesh.material) ? mesh.material : [mesh.material]) freeMaterial(material);
}

function freeMaterial(material: Material): void {
  const { map, lightMap } = material as MeshBasicMaterial;
  map?.dispose();
  lightMap?.dispose();
  material.dispose();
}
