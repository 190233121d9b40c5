import { DoubleSide, FrontSide, MeshBasicMaterial, MixOperation, type Texture } from 'three';

/** How much brighter than paper-white a lamp or the sky outside is. */
const GLOW = 2.6;
const OUTSIDE = 1.15;
/** How bright a lamp is that is switched off, and a screen that is read. */
const OFF = 0.45;
const SCREEN = 0.92;

export interface RoomTextures {
  /** Baked light on the second texture coordinates. */
  readonly light: Texture;
  /** Reflections of the room, for metal and glass. */
  readonly mirror: Texture;
  /** What is written in the place, in the chosen language, if anything is. */
  readonly board: Texture | null;
  /** The view outside, if it is not the one in the room's own file. */
  readonly view: Texture | null;
  /** One white texel: plain surfaces use it, so that they need no shader program of their own. */
  readonly white: Texture;
  /** The radiance that is full white in `light`. */
  readonly range: number;
  /** How bright lamps are beside their usual: 0 is switched off. */
  readonly glow: number;
}

/** The cheap material for one material group of a room: all light is baked, so nothing is computed per lamp. */
export function roomMaterial(group: string, map: Texture | null, textures: RoomTextures): MeshBasicMaterial {
  if (group === 'glass') return glass(textures);
  if (group === 'glow') return named(group, unlit(OFF + (GLOW - OFF) * textures.glow, map ?? textures.white));
  if (group === 'view') return named(group, unlit(OUTSIDE, textures.view ?? map ?? textures.white));
  if (group === 'display') return named(group, unlit(SCREEN, textures.board ?? textures.white));
  const material = new MeshBasicMaterial({
    map: (group === 'board' ? textures.board : map) ?? textures.white,
    vertexColors: true,
    lightMap: textures.light,
    lightMapIntensity: textures.range * Math.PI,
    side: FrontSide,
  });
  if (group === 'metal') Object.assign(material, { envMap: textures.mirror, combine: MixOperation, reflectivity: 0.55 });
  return named(group, material);
}

function glass(textures: RoomTextures): MeshBasicMaterial {
  const material = new MeshBasicMaterial({
    color: '#e9f2f2',
    envMap: textures.mirror,
    combine: MixOperation,
    reflectivity: 0.75,
    transparent: true,
    opacity: 0.13,
    depthWrite: false,
    side: DoubleSide,
    forceSinglePass: true,
  });
  return named('glass', material);
}

function unlit(strength: number, map: Texture): MeshBasicMaterial {
  const material = new MeshBasicMaterial({ map, vertexColors: true });
  material.color.setScalar(strength);
  return material;
}

function named(name: string, material: MeshBasicMaterial): MeshBasicMaterial {
  material.name = name;
  return material;
}
