import { type Bone, Mesh, type Object3D, Skeleton as Joints, SkinnedMesh } from 'three';
import { Face } from './face';

/** The two bodies of one person on one set of joints: the full one for who is near or speaks, the light one for who is far; either may come first. */
export class Detail {
  #full: readonly Mesh[];
  #fullFace: Face;
  #light: Mesh | null = null;
  #lightFace: Face | null = null;
  #isFull = true;
  readonly #leaning: number;

  constructor(body: Object3D, leaning: number) {
    this.#leaning = leaning;
    this.#full = meshesOf(body);
    this.#fullFace = new Face(faceOf(body), leaning);
  }

  /** The face that is shown now. */
  get face(): Face {
    return this.#isFull || !this.#lightFace ? this.#fullFace : this.#lightFace;
  }

  /** Whether there are two bodies to choose from. */
  get hasLight(): boolean {
    return this.#light !== null;
  }

  /** Take a light body on to the joints of the full one, and return what is to be drawn. */
  lighten(body: Object3D, root: Object3D): Mesh {
    const mesh = faceOf(body);
    if (mesh instanceof SkinnedMesh) bindTo(mesh, root);
    mesh.visible = false;
    this.#light = mesh;
    this.#lightFace = new Face(mesh, this.#leaning);
    return mesh;
  }

  /** Take the full body on to the joints of a light one that came first, and return what is to be drawn. */
  complete(body: Object3D, root: Object3D): readonly Mesh[] {
    const [light = null] = this.#full;
    const meshes = meshesOf(body);
    const face = new Face(faceOf(body), this.#leaning);
    for (const mesh of meshes) {
      if (mesh instanceof SkinnedMesh) bindTo(mesh, root);
      mesh.visible = false;
    }
    [this.#light, this.#lightFace] = [light, this.#fullFace];
    [this.#full, this.#fullFace, this.#isFull] = [meshes, face, false];
    return meshes;
  }

  /** Show the full body, or the light one where there is one. */
  show(full: boolean): void {
    const isFull = full || this.#light === null;
    if (isFull === this.#isFull) return;
    this.#isFull = isFull;
    for (const mesh of this.#full) mesh.visible = isFull;
    if (this.#light) this.#light.visible = !isFull;
  }

  /** Whether the full body is shown. */
  get isFull(): boolean {
    return this.#isFull;
  }
}

function meshesOf(body: Object3D): Mesh[] {
  const found: Mesh[] = [];
  body.traverse((thing) => {
    if (thing instanceof Mesh) found.push(thing as Mesh);
  });
  return found;
}

function faceOf(body: Object3D): Mesh {
  const found = meshesOf(body).find((mesh) => mesh.morphTargetInfluences?.length);
  if (!found) throw new Error('The body has no face: expected a mesh with face units, as tools/cast writes.');
  return found;
}

/** Let a skinned mesh follow the joints below `root` that have the names of its own. */
function bindTo(mesh: SkinnedMesh, root: Object3D): void {
  const bones = mesh.skeleton.bones.map((own) => (root.getObjectByName(own.name) as Bone | undefined) ?? own);
  mesh.bind(new Joints(bones, mesh.skeleton.boneInverses), mesh.bindMatrix);
}
