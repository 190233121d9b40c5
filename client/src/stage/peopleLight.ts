import type {
  Color} from 'three';
import {
  CubeCamera,
  DirectionalLight,
  Group,
  HalfFloatType,
  HemisphereLight,
  LinearMipmapLinearFilter,
  Mesh,
  PMREMGenerator,
  Scene,
  Vector3,
  WebGLCubeRenderTarget,
  type MeshBasicMaterial,
  type Object3D,
  type Texture,
  type WebGLRenderer,
} from 'three';
import type { PlaceLights } from './manifest';

const CUBE = 128;
const KEY = 1.5;
const SKY = 0.75;
const FILL = 0.55;
const SURROUNDINGS = 1.35;

const toEye = new Vector3();

/** Captures the baked room once, as reflections for metal and as surroundings for people. */
export class RoomCapture {
  readonly #target = new WebGLCubeRenderTarget(CUBE, {
    type: HalfFloatType,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
  });

  get mirror(): Texture {
    return this.#target.texture;
  }

  /** Renders the room from its middle; `root` is put into a scene of its own meanwhile. */
  take(renderer: WebGLRenderer, root: Object3D, middle: Vector3, background: Color): void {
    const scene = new Scene();
    const parent = root.parent;
    const mirrors = hideMirrors(root);
    const camera = new CubeCamera(0.1, 40, this.#target);
    camera.position.copy(middle);
    scene.background = background;
    scene.add(root, camera);
    camera.update(renderer, scene);
    scene.remove(root);
    parent?.add(root);
    for (const mirror of mirrors) mirror.visible = true;
    forgetPrograms(root);
  }

  dispose(): void {
    this.#target.dispose();
  }
}

/** What reflects the capture cannot be seen in it. */
function hideMirrors(root: Object3D): Object3D[] {
  const hidden: Object3D[] = [];
  root.traverse((object) => {
    const material = materialOf(object);
    if (material === null || material.envMap === null) return;
    object.visible = false;
    hidden.push(object);
  });
  return hidden;
}

/** The capture compiled the shaders for its own colour space; they are not needed again. */
function forgetPrograms(root: Object3D): void {
  root.traverse((object) => materialOf(object)?.dispose());
}

function materialOf(object: Object3D): MeshBasicMaterial | null {
  return object instanceof Mesh ? ((object as Mesh).material as MeshBasicMaterial) : null;
}

/**
 * Light for people only; the room's own materials ignore it. The surroundings are the room itself, the key light is its
 * window, and a soft fill follows the onlooker so that every face stays legible, the darkest skin too.
 */
export class PeopleLight {
  readonly group = new Group();
  readonly #surroundings: Texture;
  readonly #fill = new DirectionalLight('#fff1e2', FILL);
  readonly #middle: Vector3;
  #scene: Scene | null = null;

  constructor(renderer: WebGLRenderer, capture: RoomCapture, lights: PlaceLights) {
    const generator = new PMREMGenerator(renderer);
    this.#surroundings = generator.fromCubemap(capture.mirror as never).texture;
    generator.dispose();
    this.#middle = new Vector3(...lights.middle);
    const key = new DirectionalLight(lights.key.colour, KEY);
    key.position.set(...lights.key.from);
    key.target.position.copy(this.#middle);
    this.#fill.target.position.copy(this.#middle);
    this.group.add(key, key.target, this.#fill, this.#fill.target, new HemisphereLight(lights.sky, lights.ground, SKY));
    this.followEye(new Vector3(0, 2, 0).add(this.#middle));
  }

  shineOn(scene: Scene): void {
    this.#scene = scene;
    scene.add(this.group);
    scene.environment = this.#surroundings;
    scene.environmentIntensity = SURROUNDINGS;
  }

  /** Turns the fill so that it comes from where the onlooker is, a little from above. Allocates nothing. */
  followEye(eye: Vector3): void {
    toEye.copy(eye).sub(this.#middle);
    toEye.y = Math.max(toEye.y, 0) + 0.6;
    this.#fill.position.copy(this.#middle).add(toEye);
  }

  dispose(): void {
    this.#surroundings.dispose();
    this.group.removeFromParent();
    if (this.#scene?.environment === this.#surroundings) this.#scene.environment = null;
    for (const light of this.group.children) if ('dispose' in light) (light as DirectionalLight).dispose();
  }
}
