import { loadPerson } from '../people';
import type { Person } from '../people';
import type { RunStarted } from '../protocol/messages';
import { packAt } from './loaders';

/** A person of the run and what they are called. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly person: Person;
}

/** Open everybody `run` needs. Rejects when one of them cannot be loaded. */
export const openCast = (run: RunStarted): Promise<readonly Member[]> =>
  Promise.all(
    run.cast.map(async ({ id, name }, index) => {
      const person = await loadPerson(`${packAt(run.pack)}/cast/${id}/body.glb`, { id, seed: run.seed + index });
      return { id, name, person };
    }),
  );
