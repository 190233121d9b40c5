/** What `place.json` says of a place; positions in metres, headings in radians about +Y (0 faces +Z). */

export type Point = readonly [number, number, number];

export interface AnchorSpot {
  readonly position: Point;
  readonly heading: number;
  readonly kind: 'stand' | 'sit';
  /** Height of the seat above the floor; only for `sit`. */
  readonly seat?: number;
}

export interface PointSound {
  readonly file: string;
  readonly gain: number;
  /** Length of the part that repeats, in seconds; absent for a sound that is heard once. */
  readonly loop?: number;
  /** Where it comes from; absent for a bed that is everywhere. */
  readonly emitter?: string;
  /** Whether it grows with the noise level. */
  readonly crowd?: boolean;
}

export interface PlaceLights {
  readonly range: number;
  readonly background: string;
  readonly middle: Point;
  readonly key: { readonly from: Point; readonly colour: string };
  readonly sky: string;
  readonly ground: string;
}

export interface Thing {
  readonly position: Point;
  /** Width, height and depth of the box around it, not turned. */
  readonly size: Point;
  /** Metres from the middle to its farthest side. */
  readonly radius: number;
}

/** A door that opens: its leaf turns about `hinge` by `turn` radians about +Y, for whoever comes from `behind` it to `before` it. */
export interface DoorSpot {
  readonly hinge: Point;
  readonly turn: number;
  readonly behind: readonly string[];
  readonly before: readonly string[];
}

export interface PlaceManifest {
  readonly id: string;
  readonly hash: string;
  readonly spawn: string;
  readonly size: Point;
  readonly anchors: Readonly<Record<string, AnchorSpot>>;
  readonly objects: Readonly<Record<string, Thing>>;
  readonly emitters: Readonly<Record<string, { readonly position: Point }>>;
  readonly lights: PlaceLights;
  /** Language to picture file of a board with writing on it. */
  readonly boards: Readonly<Record<string, string>>;
  readonly sounds: Readonly<Record<string, PointSound>>;
  /** Where the surfaces are, if they are those of another place: the same one by day and in the evening. */
  readonly room?: string;
  /** The picture of what is outside, if it is not the one the surfaces bring along. */
  readonly view?: string;
  /** The doors that open, by name; all others stay shut. */
  readonly doors?: Readonly<Record<string, DoorSpot>>;
  /** How bright lamps are beside their usual; 0 is switched off. */
  readonly glow?: number;
  /** Sights of alcohol, and the sheets of words that name it: files that are fetched only where they may be met. */
  readonly cues?: { readonly room?: string; readonly boards?: Readonly<Record<string, string>> };
}

const PARTS = ['anchors', 'objects', 'emitters', 'lights', 'boards', 'sounds'] as const;

/** Checks the parts that everything else relies on. Throws an `Error` that names all that is wrong at once. */
export function readManifest(data: unknown, from: string): PlaceManifest {
  if (!isRecord(data)) throw new Error(`${from}: expected an object, as the place build writes it.`);
  const wrong: string[] = PARTS.filter((part) => !isRecord(data[part])).map((part) => `"${part}" is missing`);
  if (typeof data['id'] !== 'string') wrong.push('"id" is missing');
  const anchors = isRecord(data['anchors']) ? data['anchors'] : {};
  for (const [name, anchor] of Object.entries(anchors)) {
    if (!isAnchor(anchor)) wrong.push(`anchor "${name}" needs position [x, y, z], heading and kind stand or sit`);
  }
  const spawn = data['spawn'];
  if (typeof spawn !== 'string' || !(spawn in anchors)) wrong.push(`"spawn" must name one of: ${Object.keys(anchors).join(', ')}`);
  if (wrong.length > 0) throw new Error(`${from}: ${wrong.join('; ')}. Build the place again.`);
  return data as unknown as PlaceManifest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAnchor(value: unknown): value is AnchorSpot {
  if (!isRecord(value)) return false;
  const position = value['position'];
  const placed = Array.isArray(position) && position.length === 3 && position.every(Number.isFinite);
  return placed && Number.isFinite(value['heading']) && (value['kind'] === 'stand' || value['kind'] === 'sit');
}
