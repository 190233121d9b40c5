/** A spoken line: its sound, and when the mouth takes which shape. */
export interface SpokenLine<Track> {
  readonly sound: ArrayBuffer;
  readonly track: Track;
}

/** Fetch the line at `path` (`/speech/<digest>`, without ending). Null when it is not to be had: the caption says it all. */
export async function fetchSpeech<Track>(path: string): Promise<SpokenLine<Track> | null> {
  try {
    const [sound, track] = await Promise.all([fetch(`${path}.wav`), fetch(`${path}.json`)]);
    if (!sound.ok || !track.ok) return null;
    return { sound: await sound.arrayBuffer(), track: (await track.json()) as Track };
  } catch {
    return null;
  }
}
