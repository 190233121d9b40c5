import { type Mesh, MeshStandardMaterial, type Object3D, Sphere, type SkinnedMesh, type Texture, TextureLoader, Vector3 } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { enliven } from './complexion';
import { Person } from './person';
import { soften } from './skin';

const ROOM = new Sphere(new Vector3(0, 0.9, 0), 1.6);

/** Who to load: the id names the person, the seed makes their small movements their own and the same for everyone. */
export interface PersonOptions {
  readonly id: string;
  readonly seed: number;
}

/** Fetch a cast member from their folder, with the light body for when they are far and the full one for when they speak. */
export async function loadPerson(folder: string, options: PersonOptions): Promise<Person> {
  const person = await loadLight(folder, options);
  await complete(person, folder);
  person.showFully(true);
  return person;
}

/** Fetch only the light body of a cast member: it is all there is to somebody in the background, and comes first for the others. */
export async function loadLight(folder: string, options: PersonOptions): Promise<Person> {
  return new Person(await fetchBody(`${folder}/far.glb`), options);
}

/** Fetch the full body of somebody of whom only the light one is here. */
export async function complete(person: Person, folder: string): Promise<void> {
  const [body, lines] = await Promise.all([fetchBody(`${folder}/body.glb`), linesOf(folder)]);
  for (const material of facesOf(body)) enliven(material, lines);
  person.complete(body);
}

const pictures = new Map<string, Promise<Texture>>();

/** The picture of lines that the whole cast shares; it lies beside their folders. */
function linesOf(folder: string): Promise<Texture> {
  const url = `${folder.slice(0, folder.lastIndexOf('/'))}/lines.webp`;
  const known = pictures.get(url);
  if (known) return known;
  const opened = new TextureLoader().loadAsync(url).then((texture) => {
    texture.flipY = false;
    return texture;
  });
  pictures.set(url, opened);
  opened.catch(() => pictures.delete(url));
  return opened;
}

function facesOf(body: Object3D): MeshStandardMaterial[] {
  const found: MeshStandardMaterial[] = [];
  body.traverse((thing) => {
    const { material } = thing as Mesh;
    if (material instanceof MeshStandardMaterial && material.name === 'face') found.push(material);
  });
  return found;
}

async function fetchBody(url: string): Promise<Object3D> {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const { scene } = await loader.loadAsync(url);
  prepare(scene);
  return scene;
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
