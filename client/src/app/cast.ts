import { complete, loadLight } from '../people';
import type { Person } from '../people';
import type { RunStarted } from '../protocol/messages';
import { packAt } from './loaders';

/** A person of the run and what they are called; guests only sit or stand there. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly person: Person;
  readonly guest: boolean;
}

/**
 * Open everybody `run` needs, with their light bodies, which are a seventh of the full ones. Rejects when one of the cast cannot
 * be loaded; a guest who cannot simply stays away.
 */
export async function openCast(run: RunStarted): Promise<readonly Member[]> {
  const cast = run.cast.map(async ({ id, name }, index) => {
    const person = await loadLight(folderOf(run, id), { id, seed: run.seed + index });
    return { id, name, person, guest: false };
  });
  const guests = run.guests.map(async (id, index) => {
    const person = await loadLight(folderOf(run, id), { id, seed: run.seed + cast.length + index }).catch(() => null);
    return person && { id, name: id, person, guest: true };
  });
  const found = await Promise.all([...cast, ...guests]);
  return found.filter((member) => member !== null);
}

/** Fetch the full bodies of `members`, all at once. Rejects when one cannot be loaded. */
export async function completeCast(run: RunStarted, members: readonly Member[]): Promise<void> {
  await Promise.all(members.map(async ({ id, person }) => complete(person, folderOf(run, id))));
}

const folderOf = (run: RunStarted, id: string): string => `${packAt(run.pack)}/cast/${id}`;
