import { DoubleSide, FrontSide, MeshBasicMaterial, MixOperation, type Texture } from 'three';

/** How much brighter than paper-white a lamp or the sky outside is. */
const GLOW = 2.6;
const OUTSIDE = 1.15;

export interface RoomTextures {
  /** Baked light on the second texture coordinates. */
  readonly light: Texture;
  /** Reflections of the room, for metal and glass. */
  readonly mirror: Texture;
  /** The writing of the board in the chosen language, if the place has one. */
  readonly board: Texture | null;
  /** One white texel: plain surfaces use it, so that they need no shader program of their own. */
  readonly white: Texture;
  /** The radiance that is full white in `light`. */
  readonly range: number;
}

/** The cheap material for one material group of a room: all light is baked, so nothing is computed per lamp. */
export function roomMaterial(group: string, map: Texture | null, textures: RoomTextures): MeshBasicMaterial {
  if (group === 'glass') return glass(textures);
  if (group === 'glow') return named(group, unlit(GLOW, map ?? textures.white));
  if (group === 'view') return named(group, unlit(OUTSIDE, map ?? textures.white));
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
