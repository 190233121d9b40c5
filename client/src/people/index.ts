/** Virtual people: bodies, faces, gaze, voices. */
export { complete, loadLight, loadPerson, type PersonOptions } from './load';
export { Crowd, DETAILED, FACE_STAYS } from './crowd';
export { Shadows } from './shadow';
export { Things } from './things';
export { Person } from './person';
export { trackFromText } from './tracks';
export type { Track, Viseme } from './visemes';
export type { Obstacle } from './route';
export type { Anchor, Speaking, World } from './world';
