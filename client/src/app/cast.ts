import { loadGuest, loadPerson } from '../people';
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

/** Open everybody `run` needs. Rejects when one of the cast cannot be loaded; a guest who cannot simply stays away. */
export async function openCast(run: RunStarted): Promise<readonly Member[]> {
  const cast = run.cast.map(async ({ id, name }, index) => {
    const person = await loadPerson(`${packAt(run.pack)}/cast/${id}`, { id, seed: run.seed + index });
    return { id, name, person, guest: false };
  });
  const guests = run.guests.map(async (id, index) => {
    const person = await loadGuest(`${packAt(run.pack)}/cast/${id}`, { id, seed: run.seed + cast.length + index }).catch(() => null);
    return person && { id, name: id, person, guest: true };
  });
  const found = await Promise.all([...cast, ...guests]);
  return found.filter((member) => member !== null);
}
