import { DefaultLoadingManager } from 'three';
import { fetchKept, hashed } from '../wire/kept';

/** From now on everything that is loaded of places and people is asked for by its hash, as the list at `address` has it. */
export async function loadByHash(address: string | undefined): Promise<void> {
  const list = await fetchKept(address);
  DefaultLoadingManager.setURLModifier((url) => hashed(list, url));
}
