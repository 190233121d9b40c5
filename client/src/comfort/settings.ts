import type { Comfort, Hand } from '../protocol/messages';

/** What the participant has set for their own comfort; kept on the device, never sent. */
export interface Settings extends Comfort {
  readonly textSize: 1 | 1.25 | 1.5;
  /** The look of the calm room; empty for the one that was agreed. */
  readonly calmRoom: '' | CalmRoom;
}

/** The looks of the calm room. */
export const CALM_ROOMS = ['calm', 'calm-seaside', 'calm-plain'] as const;
export type CalmRoom = (typeof CALM_ROOMS)[number];

export const HANDS = ['both', 'left', 'right'] as const satisfies readonly Hand[];

export const DEFAULT_SETTINGS: Settings = {
  textSize: 1,
  captions: true,
  sound: true,
  contrast: false,
  lessMotion: false,
  seated: false,
  gaze: false,
  hand: 'both',
  calmRoom: '',
};

/** What was set before on this device; the defaults, and less movement and more contrast where the device asks for it, otherwise. */
export function keptSettings(shelf: Pick<Storage, 'getItem'>, prefersLessMotion: boolean, prefersContrast = false): Settings {
  const usual = { ...DEFAULT_SETTINGS, lessMotion: prefersLessMotion, contrast: prefersContrast };
  try {
    return sound({ ...usual, ...(JSON.parse(shelf.getItem(KEY) ?? '{}') as Partial<Settings>) });
  } catch {
    return usual;
  }
}

/** Keep `settings` on this device, if it lets us. */
export function keepSettings(shelf: Pick<Storage, 'setItem'>, settings: Settings): void {
  try {
    shelf.setItem(KEY, JSON.stringify(settings));
  } catch {
    // They hold until the page is closed.
  }
}

/**
 * How the device begins for someone: what was agreed with them, whatever whoever sat here before has set; less movement and
 * stronger contrast also where the device has them. It is not kept, because the next one to sit here is somebody else; what they change themselves holds as always.
 */
export const agreed = (settings: Settings, comfort: Comfort): Settings =>
  sound({
    ...comfort,
    textSize: comfort.textSize as Settings['textSize'],
    contrast: comfort.contrast || settings.contrast,
    lessMotion: comfort.lessMotion || settings.lessMotion,
    calmRoom: '',
  });

/** Note that something was changed here in `session`: from then on that holds, also after a reload. */
export function noteChange(shelf: Pick<Storage, 'setItem'>, session: string): void {
  try {
    shelf.setItem(CHANGED, session);
  } catch {
    // It holds until the page is closed.
  }
}

/** Whether something was changed here in `session`. */
export function isChanged(shelf: Pick<Storage, 'getItem'>, session: string): boolean {
  try {
    return shelf.getItem(CHANGED) === session;
  } catch {
    return false;
  }
}

const KEY = 'samspill.settings';
const CHANGED = 'samspill.changed';

const sound = (settings: Settings): Settings => ({
  textSize: [1, 1.25, 1.5].includes(settings.textSize) ? settings.textSize : 1,
  captions: settings.captions !== false,
  sound: settings.sound !== false,
  contrast: Boolean(settings.contrast),
  lessMotion: Boolean(settings.lessMotion),
  seated: Boolean(settings.seated),
  gaze: Boolean(settings.gaze),
  hand: HANDS.includes(settings.hand) ? settings.hand : 'both',
  calmRoom: CALM_ROOMS.includes(settings.calmRoom as CalmRoom) ? settings.calmRoom : '',
});
