import { TextureLoader } from 'three';
import type { WebGLRenderer } from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import type { Language } from '../protocol/messages';
import type { Loaders } from '../stage/openPlace';

/** Loaders for places and bodies, sharing one decoder. */
export const loadersFor = (renderer: WebGLRenderer, language: Language): Loaders => ({
  gltf: new GLTFLoader().setMeshoptDecoder(MeshoptDecoder),
  textures: new TextureLoader(),
  renderer,
  locale: language,
});

/** The pack that has the calm room. */
export const EVERYDAY = 'everyday';

/** Where the places and people of `pack` are served. */
export const packAt = (pack: string): string => `/pack/${encodeURIComponent(pack)}`;
