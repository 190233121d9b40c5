import type { Group} from 'three';
import { Color, DataTexture, FileLoader, Mesh, SRGBColorSpace, Vector3, type MeshBasicMaterial, type Texture, type TextureLoader, type WebGLRenderer } from 'three';
import type { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { Cues, groupAndLevel, type CueParts } from './cues';
import { groupAndDoor, hangLeaves } from './leaves';
import { readManifest, type PlaceManifest } from './manifest';
import { RoomCapture } from './peopleLight';
import { Place } from './place';
import { roomMaterial, type RoomTextures } from './roomMaterials';

export interface Loaders {
  /** With the meshopt decoder set. */
  readonly gltf: GLTFLoader;
  readonly textures: TextureLoader;
  readonly renderer: WebGLRenderer;
  /** Language of what is written in the place; the first there is if this one is missing. */
  readonly locale?: string;
}

const SHARPNESS = 8;

/** Loads a place from its folder, for instance `/pack/everyday/places/cafe/`. Rejects with an `Error` naming the file. */
export async function openPlace(baseUrl: string, loaders: Loaders): Promise<Place> {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  const manifest = await loadManifest(`${base}place.json`);
  const [room, light, board, view] = await Promise.all([
    loaders.gltf.loadAsync(base + (manifest.room ?? 'room.glb')),
    loadLight(`${base}light.webp`, loaders.textures),
    loadBoard(base, manifest, loaders),
    manifest.view === undefined ? null : loadPicture(base + manifest.view, loaders.textures),
  ]);
  const capture = new RoomCapture();
  const { range } = manifest.lights;
  const textures = { light, board, view, white: white(), mirror: capture.mirror, range, glow: manifest.glow ?? 1 };
  const doorOf = dress(room.scene, textures);
  const root = room.scene;
  root.name = manifest.id;
  const materials = materialsOf(root);
  const fetchCues = async (): Promise<CueParts> => openCues(base, manifest, loaders, root, textures, materials);
  const cues = new Cues(manifest.cues === undefined ? null : fetchCues, materials);
  capture.take(loaders.renderer, root, new Vector3(...manifest.lights.middle), new Color(manifest.lights.background));
  const leaves = hangLeaves(root, manifest.doors ?? {}, doorOf);
  return new Place(manifest, root, capture, loaders.renderer, { cues, leaves });
}

/** Sights of alcohol come into the room unseen, with its light and its pictures. */
async function openCues(
  base: string,
  { cues, boards }: PlaceManifest,
  loaders: Loaders,
  root: Group,
  textures: RoomTextures,
  materials: readonly MeshBasicMaterial[],
): Promise<CueParts> {
  const file = cues?.boards === undefined ? null : boardFile(cues.boards, loaders.locale ?? 'nb');
  const [room, board] = await Promise.all([
    cues?.room === undefined ? null : loaders.gltf.loadAsync(base + cues.room),
    file === null || Object.keys(boards).length === 0 ? null : loadPicture(base + file, loaders.textures),
  ]);
  const pictures = new Map(materials.map(({ name, map }) => [name, map]));
  const meshes = room === null ? [] : meshesOf(room.scene).map((mesh) => ({ mesh, from: dressCue(mesh, textures, pictures) }));
  if (room === null) return { meshes, board };
  freeze(room.scene);
  root.add(room.scene);
  room.scene.updateMatrixWorld(true);
  return { meshes, board };
}

/** Gives a sight the material of its group in the room; tells from which level of `cue` it is seen. */
function dressCue(mesh: Mesh, textures: RoomTextures, pictures: ReadonlyMap<string, Texture | null>): number {
  const old = mesh.material as MeshBasicMaterial;
  const { group, from } = groupAndLevel(old);
  mesh.material = roomMaterial(group, pictures.get(group) ?? null, textures);
  mesh.visible = false;
  old.dispose();
  return from;
}

async function loadManifest(url: string): Promise<PlaceManifest> {
  const data: unknown = await new FileLoader().setResponseType('json').loadAsync(url);
  return readManifest(data, url);
}

async function loadLight(url: string, textures: TextureLoader): Promise<Texture> {
  const light = await textures.loadAsync(url);
  light.flipY = false;
  light.channel = 1;
  light.colorSpace = SRGBColorSpace;
  light.anisotropy = 2;
  return light;
}

async function loadBoard(base: string, manifest: PlaceManifest, loaders: Loaders): Promise<Texture | null> {
  const file = boardFile(manifest.boards, loaders.locale ?? 'nb');
  return file === null ? null : loadPicture(base + file, loaders.textures);
}

async function loadPicture(url: string, textures: TextureLoader): Promise<Texture> {
  const picture = await textures.loadAsync(url);
  picture.flipY = false;
  picture.colorSpace = SRGBColorSpace;
  picture.anisotropy = SHARPNESS;
  return picture;
}

/** The picture for a language such as `nb` or `nb-NO`; another language rather than none. */
export function boardFile(boards: Readonly<Record<string, string>>, locale: string): string | null {
  const language = locale.split('-')[0] ?? '';
  return boards[locale] ?? boards[language] ?? Object.values(boards)[0] ?? null;
}

function white(): Texture {
  const texel = new DataTexture(new Uint8Array([255, 255, 255, 255]), 1, 1);
  texel.needsUpdate = true;
  return texel;
}

/** Gives every surface its cheap material, and tells which are of a door. Only those move in a room, so matrices are computed once. */
function dress(scene: Group, textures: RoomTextures): ReadonlyMap<Mesh, string> {
  const doorOf = new Map(meshesOf(scene).map((mesh) => [mesh, dressMesh(mesh, textures)]));
  freeze(scene);
  scene.updateMatrixWorld(true);
  return doorOf;
}

function freeze(scene: Group): void {
  scene.traverse((object) => {
    object.updateMatrix();
    object.matrixAutoUpdate = false;
  });
}

function meshesOf(scene: Group): Mesh[] {
  const found: Mesh[] = [];
  scene.traverse((object) => {
    if (object instanceof Mesh) found.push(object as Mesh);
  });
  return found;
}

function materialsOf(scene: Group): MeshBasicMaterial[] {
  return meshesOf(scene).map(({ material }) => material as MeshBasicMaterial);
}

function dressMesh(mesh: Mesh, textures: RoomTextures): string {
  const old = mesh.material as MeshBasicMaterial;
  const [group, door] = groupAndDoor(old.name);
  if (old.map !== null) old.map.anisotropy = SHARPNESS;
  mesh.material = roomMaterial(group, old.map, textures);
  old.dispose();
  return door;
}
