/** Virtual people: bodies, faces, gaze, voices. */
export { loadGuest, loadPerson, type PersonOptions } from './load';
export { Shadows } from './shadow';
export { Person } from './person';
export { trackFromText } from './tracks';
export type { Track, Viseme } from './visemes';
export type { Anchor, World } from './world';
