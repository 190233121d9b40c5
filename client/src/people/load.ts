import { type Mesh, MeshStandardMaterial, type Object3D, Sphere, type SkinnedMesh, Vector3 } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { Person } from './person';
import { soften } from './skin';

const ROOM = new Sphere(new Vector3(0, 0.9, 0), 1.6);

/** Who to load: the id names the person, the seed makes their small movements their own and the same for everyone. */
export interface PersonOptions {
  readonly id: string;
  readonly seed: number;
}

/** Fetch a body (`body.glb` of a cast member) and bring it to life. */
export async function loadPerson(url: string, options: PersonOptions): Promise<Person> {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const { scene } = await loader.loadAsync(url);
  prepare(scene);
  return new Person(scene, options);
}

function prepare(scene: Object3D): void {
  scene.traverse((thing) => {
    const mesh = thing as SkinnedMesh;
    if (!mesh.isMesh) return;
    mesh.boundingSphere = ROOM;
    soft(mesh);
  });
}

function soft(mesh: Mesh): void {
  const { material } = mesh;
  if (material instanceof MeshStandardMaterial) soften(material, material.name === 'face' ? 1 : 0.35);
}
