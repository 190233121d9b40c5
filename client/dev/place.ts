/** Shows a place from an anchor: `?place=cafe&anchor=participant.counter&look=barista&locale=nb&people=barista:omar,coach:ingrid&cue=2&standing=barista`. */
import { PerspectiveCamera, Scene, TextureLoader, Vector3, WebGLRenderer } from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { type Person, Shadows, Things, loadPerson, type World } from '../src/people';
import { FARTHEST } from '../src/app/rig';
import { dressRenderer } from '../src/stage/dressRenderer';
import { openPlace } from '../src/stage/openPlace';
import type { Place } from '../src/stage/place';

const EYES = { stand: 1.6, sit: 1.2 };

const query = new URLSearchParams(location.search);
const numbers = (key: string): number[] | null => query.get(key)?.split(',').map(Number) ?? null;

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
dressRenderer(renderer);
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);

const scene = new Scene();
const camera = new PerspectiveCamera(numbers('fov')?.[0] ?? 68, innerWidth / innerHeight, 0.05, FARTHEST);

/** `look` is an anchor, an object, or x,y,z. */
function target(place: Place, look: string): Vector3 {
  const spot = place.anchors.get(look);
  if (spot !== undefined) return new Vector3(...spot.position).setY(EYES[spot.kind]);
  const thing = place.objects.get(look);
  return thing?.position.clone() ?? new Vector3(...(look.split(',').map(Number) as [number, number, number]));
}

/** Puts people on their anchors, settled into them. */
async function populate(place: Place): Promise<void> {
  const world: World = { participantEyes: camera.position, target: () => false, anchor: (name) => place.anchor(name) };
  const pairs = (query.get('people') ?? '').split(',').filter(Boolean).map((pair) => pair.split(':'));
  const everybody: Person[] = [];
  for (const [seed, [anchor = '', id = 'ingrid']] of pairs.entries()) {
    const person = await loadPerson(`/pack/everyday/cast/${id}`, { id, seed });
    person.place(place.anchor(anchor));
    if (query.get('standing') === anchor) person.perform({ type: 'posture', id: 'up', start: 0, end: 0, lexeme: 'STAND' }, 100);
    for (let now = 0; now <= 3000; now += 100) person.update(now, world);
    scene.add(person.root);
    everybody.push(person);
  }
  const [shadows, things] = [new Shadows(everybody.length), new Things(everybody.length)];
  scene.add(shadows.mesh, things.group);
  scene.updateMatrixWorld();
  shadows.lay(everybody);
  things.lay(everybody);
}

function stand(place: Place): void {
  const spot = place.anchor(query.get('anchor') ?? place.manifest.spawn);
  const eye = numbers('eye') ?? [spot.position[0], EYES[spot.kind], spot.position[2]];
  camera.position.set(...(eye as [number, number, number]));
  const ahead = new Vector3(Math.sin(spot.heading), 0, Math.cos(spot.heading)).add(camera.position);
  camera.lookAt(query.has('look') ? target(place, query.get('look') ?? '') : ahead);
  place.followEye(camera.position);
}

async function show(): Promise<void> {
  const gltf = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const base = `/pack/everyday/places/${query.get('place') ?? 'cafe'}/`;
  const started = performance.now();
  const place = await openPlace(base, { gltf, textures: new TextureLoader(), renderer, locale: query.get('locale') ?? 'nb' });
  const opened = Math.round(performance.now() - started);
  await place.cues.show(numbers('cue')?.[0] ?? 0);
  scene.add(place.root);
  place.lightPeople(scene);
  stand(place);
  await populate(place);
  renderer.render(scene, camera);
  const { calls, triangles } = renderer.info.render;
  Object.assign(window, { INFO: { calls, triangles, programs: renderer.info.programs?.length, opened }, READY: true });
}

void show();
