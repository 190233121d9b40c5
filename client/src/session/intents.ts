/** What the participant wants, however they said it: by controller, hand, gaze, mouse, touch or key. */
export type Intent =
  | { readonly kind: 'choose'; readonly intent: string; readonly source: Source }
  | { readonly kind: 'use'; readonly target: string }
  | { readonly kind: 'fill'; readonly field: string; readonly option: string }
  | { readonly kind: 'submit' }
  | { readonly kind: 'look'; readonly target: string; readonly held: number }
  | { readonly kind: 'approach'; readonly target: string; readonly zone: string }
  | { readonly kind: 'rate'; readonly value: number }
  /** Of this side alone, never told: turn a step, or stand as the place has it. */
  | { readonly kind: 'turn'; readonly way: Way }
  | { readonly kind: 'recentre' }
  /** Of this side alone too: see where a spot is before choosing it, or (null) leave it. */
  | { readonly kind: 'consider'; readonly spot: string | null }
  /** Look where else they may be, or leave it; and be there, or (empty) back where the scene has them. */
  | { readonly kind: 'move' }
  | { readonly kind: 'relocate'; readonly spot: string }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'leave' };

/** Which way to turn. */
export type Way = 'left' | 'right';

export type Source = 'menu' | 'gaze' | 'touch' | 'keyboard';

/** Takes an intent; who gives it does not know what becomes of it. */
export type Act = (intent: Intent) => void;
