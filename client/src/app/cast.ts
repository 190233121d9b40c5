import { loadPerson } from '../people';
import type { Person } from '../people';
import type { RunStarted } from '../protocol/messages';
import { PACK } from './loaders';

/** A person of the run and what they are called. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly person: Person;
}

/** Open everybody `run` needs. Rejects when one of them cannot be loaded. */
export const openCast = (run: RunStarted): Promise<readonly Member[]> =>
  Promise.all(run.cast.map((id, index) => openMember(id, run.seed + index)));

async function openMember(id: string, seed: number): Promise<Member> {
  const base = `${PACK}/cast/${id}/`;
  const [person, name] = await Promise.all([loadPerson(`${base}body.glb`, { id, seed }), nameOf(id, base)]);
  return { id, name, person };
}

/** The name in the person's description; the id with a capital letter where it cannot be read. */
async function nameOf(id: string, base: string): Promise<string> {
  const fallback = id.charAt(0).toUpperCase() + id.slice(1);
  try {
    const response = await fetch(`${base}person.yaml`);
    const text = response.ok ? await response.text() : '';
    return /^name:\s*["']?(.+?)["']?\s*$/m.exec(text)?.[1] ?? fallback;
  } catch {
    return fallback;
  }
}
