import { Bone, BufferGeometry, Group, Mesh, type Object3D } from 'three';

type Place = readonly [name: string, parent: string, x: number, y: number, z: number];

const side = (s: 'l' | 'r', x: 1 | -1): Place[] => [
  [`clavicle_${s}`, 'spine_03', 0.03 * x, 0.2, 0], [`upperarm_${s}`, `clavicle_${s}`, 0.14 * x, 0, 0],
  [`lowerarm_${s}`, `upperarm_${s}`, 0.18 * x, -0.18, 0], [`hand_${s}`, `lowerarm_${s}`, 0.17 * x, -0.17, 0],
  ...['thumb', 'index', 'middle', 'ring', 'pinky'].flatMap((f): Place[] => [
    [`${f}_01_${s}`, `hand_${s}`, 0.06 * x, -0.06, 0], [`${f}_02_${s}`, `${f}_01_${s}`, 0.02 * x, -0.02, 0],
    [`${f}_03_${s}`, `${f}_02_${s}`, 0.02 * x, -0.02, 0],
  ]),
  [`thigh_${s}`, 'pelvis', 0.09 * x, -0.03, 0], [`calf_${s}`, `thigh_${s}`, 0, -0.43, 0], [`foot_${s}`, `calf_${s}`, 0, -0.42, -0.02],
  [`ball_${s}`, `foot_${s}`, 0, -0.06, 0.12], [`eye_${s}`, 'head', 0.032 * x, 0.08, 0.08],
];

const PLACES: readonly Place[] = [
  ['Root', '', 0, 0, 0], ['pelvis', 'Root', 0, 0.97, 0], ['spine_01', 'pelvis', 0, 0.1, 0], ['spine_02', 'spine_01', 0, 0.13, 0],
  ['spine_03', 'spine_02', 0, 0.13, 0], ['neck_01', 'spine_03', 0, 0.22, 0], ['head', 'neck_01', 0, 0.08, 0.01],
  ...side('l', 1), ...side('r', -1),
];

/** A body of bare joints with the given face units: enough to move, nothing to see. */
export function bareBody(units: readonly string[]): { body: Object3D; face: Mesh } {
  const body = new Group();
  const bones = new Map<string, Object3D>([['', body]]);
  for (const [name, parent, x, y, z] of PLACES) {
    const bone = new Bone();
    bone.name = name;
    bone.position.set(x, y, z);
    bones.get(parent)?.add(bone);
    bones.set(name, bone);
  }
  const face = new Mesh(new BufferGeometry());
  face.morphTargetDictionary = Object.fromEntries(units.map((unit, k) => [unit, k]));
  face.morphTargetInfluences = units.map(() => 0);
  body.add(face);
  return { body, face };
}
