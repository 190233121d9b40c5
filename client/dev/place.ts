/** Shows a place from an anchor: `?place=cafe&anchor=participant.counter&look=barista&locale=nb&people=barista,coach`. */
import { CapsuleGeometry, Mesh, MeshStandardMaterial, PerspectiveCamera, Scene, SphereGeometry, TextureLoader, Vector3, WebGLRenderer } from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { dressRenderer } from '../src/stage/dressRenderer';
import type { AnchorSpot } from '../src/stage/manifest';
import { openPlace } from '../src/stage/openPlace';
import type { Place } from '../src/stage/place';

const EYES = { stand: 1.6, sit: 1.2 };
const SKINS = ['#5b3a29', '#8d5a3c', '#c98e6b', '#f0c8a8'];

const query = new URLSearchParams(location.search);
const numbers = (key: string): number[] | null => query.get(key)?.split(',').map(Number) ?? null;

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
dressRenderer(renderer);
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);

const scene = new Scene();
const camera = new PerspectiveCamera(numbers('fov')?.[0] ?? 68, innerWidth / innerHeight, 0.05, 60);

/** A plain dummy of a body's size, to see whether anchors fit people and how their light falls. */
function dummy(spot: AnchorSpot, colour: string): void {
  const skin = new MeshStandardMaterial({ color: colour, roughness: 0.6 });
  const cloth = new MeshStandardMaterial({ color: '#5a6f8c', roughness: 0.9 });
  const [x, , z] = spot.position;
  const head = spot.kind === 'sit' ? 1.22 : 1.62;
  const top = new Mesh(new CapsuleGeometry(0.2, 0.42, 8, 16), cloth);
  top.position.set(x, head - 0.5, z);
  const face = new Mesh(new SphereGeometry(0.105, 24, 16), skin);
  face.position.set(x, head, z);
  const nose = new Mesh(new SphereGeometry(0.022, 8, 8), skin);
  nose.position.set(x + Math.sin(spot.heading) * 0.11, head, z + Math.cos(spot.heading) * 0.11);
  const legs = new Mesh(new CapsuleGeometry(0.14, spot.kind === 'sit' ? 0.3 : 0.6, 8, 12), cloth);
  legs.position.set(x, 0.45, z);
  if (spot.kind === 'sit') {
    legs.rotation.set(Math.PI / 2, 0, 0);
    const turned = new Vector3(Math.sin(spot.heading), 0, Math.cos(spot.heading)).multiplyScalar(0.2);
    legs.position.add(turned).setY(0.56);
    legs.rotation.set(Math.PI / 2, 0, -spot.heading);
  }
  scene.add(top, face, nose, legs);
}

/** `look` is an anchor, an object, or x,y,z. */
function target(place: Place, look: string): Vector3 {
  const spot = place.anchors.get(look);
  if (spot !== undefined) return new Vector3(...spot.position).setY(spot.kind === 'sit' ? EYES.sit : EYES.stand);
  const thing = place.objects.get(look);
  return thing?.position.clone() ?? new Vector3(...(look.split(',').map(Number) as [number, number, number]));
}

async function show(): Promise<void> {
  const gltf = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const base = `/pack/everyday/places/${query.get('place') ?? 'cafe'}/`;
  const started = performance.now();
  const place = await openPlace(base, { gltf, textures: new TextureLoader(), renderer, locale: query.get('locale') ?? 'nb' });
  const opened = performance.now() - started;
  scene.add(place.root);
  place.lightPeople(scene);
  const spot = place.anchor(query.get('anchor') ?? place.manifest.spawn);
  const eye = numbers('eye');
  if (eye === null) camera.position.set(spot.position[0], EYES[spot.kind], spot.position[2]);
  else camera.position.set(eye[0] ?? 0, eye[1] ?? 1.6, eye[2] ?? 0);
  const ahead = new Vector3(Math.sin(spot.heading), 0, Math.cos(spot.heading)).add(camera.position);
  camera.lookAt(query.has('look') ? target(place, query.get('look') ?? '') : ahead);
  place.followEye(camera.position);
  if (query.has('people')) {
    const names = (query.get('people') ?? '').split(',');
    [...place.anchors].filter(([name]) => names.includes(name)).forEach(([, at], index) => dummy(at, SKINS[index % 4] ?? '#888'));
  }
  renderer.render(scene, camera);
  const { calls, triangles } = renderer.info.render;
  Object.assign(window, { INFO: { calls, triangles, programs: renderer.info.programs?.length, opened: Math.round(opened) }, READY: true });
}

void show();
