import { type MeshStandardMaterial, type Texture, Vector2, Vector3 } from 'three';
import { softChunk } from './skin';

/** Where the eye lies on the face's picture, as tools/cast lays it out: middle and half its width. */
const EYE = 'const vec3 EYE = vec3( 0.9125, 0.7425, 0.0825 );';
const MAP = 'texture2D( map, vMapUv )';

const HEAD = `
uniform sampler2D faceLines;
uniform vec3 lines;
uniform vec2 tint;
${EYE}
vec2 withPupil( vec2 at ) {
  vec2 out_ = ( at - EYE.xy ) / EYE.z;
  float r = length( out_ );
  if ( r > 0.95 ) return at;
  return EYE.xy + EYE.z * out_ * ( 1.0 - tint.y * ( 1.0 - smoothstep( 0.2, 0.48, r ) ) );
}
`;

const LINES = `
{
  vec2 half_ = vec2( vMapUv.x * 0.5, vMapUv.y );
  float line = dot( texture2D( faceLines, half_ ).rgb, lines );
  float red = texture2D( faceLines, half_ + vec2( 0.5, 0.0 ) ).r * tint.x;
  diffuseColor.rgb *= mix( vec3( 1.0 ), vec3( 0.42, 0.32, 0.30 ), clamp( line, 0.0, 1.0 ) );
  diffuseColor.rgb *= mix( vec3( 1.0 ), vec3( 1.10, 0.62, 0.58 ), clamp( red, 0.0, 1.0 ) );
}
`;

/**
 * Little light glances off what is deep in the mouth: lips and cheeks keep it away, which the picture of the room does not know.
 * Mouth, teeth and tongue lie at the right of the face's picture, above the eye, as tools/cast lays them out.
 */
const INNER_MOUTH = `
if ( vMapUv.x > 0.825 && vMapUv.y < 0.55 ) {
  float open_ = smoothstep( 0.05, 0.5, diffuseColor.g );
  reflectedLight.directSpecular *= open_;
  reflectedLight.indirectSpecular *= open_;
}
`;

/**
 * What is round the inside of the mouth is drawn as if it lay 3 cm deeper: seen end on through closed lips it came through the cheek
 * beside them as a dark dotted line, where several samples are taken of a pixel.
 */
const SUNK_MOUTH = `
if ( vMapUv.x > 0.825 && vMapUv.y < 0.21 ) {
  vec4 deeper = projectionMatrix * ( mvPosition - vec4( 0.0, 0.0, 0.03, 0.0 ) );
  gl_Position.z = deeper.z / deeper.w * gl_Position.w;
}
`;

/** What a face shows beside its shape: lines where skin folds, a blush, and how wide the pupils are. */
export interface Complexion {
  /** Frown between the brows, forehead, folds beside mouth and eyes: 0 smooth to 1. */
  readonly lines: Vector3;
  /** The blush, 0 to 1, and the pupils, -0.4 narrow to 0.4 wide: in one vector, for three keeps a lone number in a box. */
  readonly tint: Vector2;
}

/** Let a face material show lines, blush and pupils; `picture` is `lines.webp` of the cast. */
export function enliven(material: MeshStandardMaterial, picture: Texture): Complexion {
  const complexion: Complexion = { lines: new Vector3(), tint: new Vector2() };
  const soft = softChunk(1);
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, {
      faceLines: { value: picture },
      lines: { value: complexion.lines },
      tint: { value: complexion.tint },
    });
    shader.vertexShader = shader.vertexShader.replace('#include <project_vertex>', `#include <project_vertex>\n${SUNK_MOUTH}`);
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <lights_physical_pars_fragment>', soft)
      .replace('#include <common>', `#include <common>\n${HEAD}`)
      .replace('#include <aomap_fragment>', `#include <aomap_fragment>\n${INNER_MOUTH}`)
      .replace('#include <map_fragment>', `diffuseColor *= ${MAP.replace('vMapUv', 'withPupil( vMapUv )')};\n${LINES}`);
  };
  material.customProgramCacheKey = () => 'face';
  material.userData['complexion'] = complexion;
  return complexion;
}
