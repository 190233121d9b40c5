import { BoxGeometry, type BufferGeometry, CylinderGeometry, Group, InstancedBufferAttribute, InstancedMesh, Matrix4, MeshStandardMaterial, Sphere, Vector3 } from 'three';
import type { Form, Thing } from './held';

const FORMS: Readonly<Record<Form, () => BufferGeometry>> = {
  box: () => new BoxGeometry(1, 1, 1),
  cup: () => new CylinderGeometry(0.5, 0.38, 1, 16),
};
const EVERYWHERE = new Sphere(new Vector3(), 1e4);
const spot = new Matrix4();

/** Who may hold something. */
export interface Holding {
  /** What is in their hand now and can be seen. */
  readonly holds: Thing | null;
}

/**
 * What everybody in a room holds: one draw call for each form, however many hold something, and none while nobody does. Its program
 * is there from the first picture on, so that no cup makes a scene falter.
 */
export class Things {
  readonly group = new Group();
  readonly #material = new MeshStandardMaterial({ roughness: 0.55 });
  readonly #meshes: readonly (readonly [Form, InstancedMesh])[];

  constructor(most: number) {
    this.#meshes = (Object.keys(FORMS) as Form[]).map((form) => [form, this.#mesh(form, Math.max(1, most))] as const);
    this.group.name = 'things';
    for (const [, mesh] of this.#meshes) this.group.add(mesh);
  }

  /** Put each thing into the hand that holds it, as hands are now. */
  lay(people: readonly Holding[]): void {
    for (let m = 0; m < this.#meshes.length; m += 1) {
      const entry = this.#meshes[m];
      if (entry) layAll(entry[1], entry[0], people);
    }
  }

  dispose(): void {
    this.group.removeFromParent();
    this.#material.dispose();
    for (const [, mesh] of this.#meshes) {
      mesh.geometry.dispose();
      mesh.dispose();
    }
  }

  #mesh(form: Form, most: number): InstancedMesh {
    const mesh = new InstancedMesh(FORMS[form](), this.#material, most);
    mesh.instanceColor = new InstancedBufferAttribute(new Float32Array(3 * most).fill(1), 3);
    mesh.boundingSphere = EVERYWHERE;
    mesh.name = form;
    mesh.count = 0;
    return mesh;
  }
}

function layAll(mesh: InstancedMesh, form: Form, people: readonly Holding[]): void {
  let count = 0;
  for (let k = 0; k < people.length; k += 1) {
    const thing = people[k]?.holds;
    if (thing?.form !== form || count >= mesh.instanceMatrix.count) continue;
    thing.at.updateWorldMatrix(true, false);
    mesh.setMatrixAt(count, spot.copy(thing.at.matrixWorld).scale(thing.size));
    mesh.setColorAt(count, thing.colour);
    count += 1;
  }
  mesh.count = count;
  if (count === 0) return;
  mesh.instanceMatrix.needsUpdate = true;
  if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true;
}
