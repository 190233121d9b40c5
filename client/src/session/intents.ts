/** What the participant wants, however they said it: by controller, hand, gaze, mouse, touch or key. */
export type Intent =
  | { readonly kind: 'choose'; readonly intent: string; readonly source: Source }
  | { readonly kind: 'use'; readonly target: string }
  | { readonly kind: 'fill'; readonly field: string; readonly option: string }
  | { readonly kind: 'submit' }
  | { readonly kind: 'look'; readonly target: string; readonly held: number }
  | { readonly kind: 'approach'; readonly target: string; readonly zone: string }
  | { readonly kind: 'rate'; readonly value: number }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'leave' };

export type Source = 'menu' | 'gaze' | 'touch' | 'keyboard';

/** Takes an intent; who gives it does not know what becomes of it. */
export type Act = (intent: Intent) => void;
