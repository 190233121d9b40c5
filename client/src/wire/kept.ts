/** Address to the hash of what lies there; empty where the name of the file carries it. */
export type KeptList = Readonly<Record<string, string>>;

/** The address of what is at `url` now, so that a browser may keep it for ever; one that is not in the list stays as it is. */
export function hashed(list: KeptList, url: string): string {
  const hash = list[url];
  return hash === undefined || hash === '' ? url : `${url}?v=${hash}`;
}

/** The list at `address`; an empty one when it is not to be had: everything is fetched all the same, and asked for again each time. */
export async function fetchKept(address: string | undefined): Promise<KeptList> {
  if (address === undefined) return {};
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as KeptList) : {};
  } catch {
    return {};
  }
}
