import { AgXToneMapping, SRGBColorSpace, type WebGLRenderer } from 'three';

/** Baked rooms are lit for this exposure. */
const EXPOSURE = 1.3;

/** Sets the picture's look, the same on every page: soft highlights, no crushed shadows, colour space of screens. */
export function dressRenderer(renderer: WebGLRenderer): void {
  renderer.outputColorSpace = SRGBColorSpace;
  renderer.toneMapping = AgXToneMapping;
  renderer.toneMappingExposure = EXPOSURE;
}
