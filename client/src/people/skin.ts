import { type MeshStandardMaterial, ShaderChunk } from 'three';

const PLAIN = 'reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseContribution );';

/**
 * Let direct light wrap softly and reddish round skin and cloth, as it does when it scatters below a surface.
 * Only direct diffuse light is changed: touching `irradiance` itself would spoil the highlights.
 */
export function soften(material: MeshStandardMaterial, amount: number): void {
  const soft = softChunk(amount);
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace('#include <lights_physical_pars_fragment>', soft);
  };
  material.customProgramCacheKey = () => `soft${amount}`;
}

/** The physical lighting chunk of three.js with a wrapped diffuse term; throws when that chunk has changed. */
export function softChunk(amount: number): string {
  const chunk = ShaderChunk.lights_physical_pars_fragment;
  const line = chunk.split('\n').find((text) => /reflectedLight\.directDiffuse \+= irradiance \*/.test(text));
  if (!line) throw new Error(`three.js no longer has "${PLAIN}": adapt people/skin.ts.`);
  return chunk.replace(
    line,
    line.replace(
      'irradiance *',
      `clamp( ( vec3( dot( geometryNormal, directLight.direction ) ) + vec3( ${wrapOf(amount)} ) ) / ( 1.0 + vec3( ${wrapOf(amount)} ) ), 0.0, 1.0 ) * directLight.color *`,
    ),
  );
}

const wrapOf = (amount: number): string => [0.34, 0.14, 0.09].map((w) => (w * amount).toFixed(3)).join(', ');
