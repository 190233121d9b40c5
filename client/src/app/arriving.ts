import type { Block, Stage } from '../protocol/messages';
import type { AnchorSpot } from '../stage/manifest';
import type { Member } from './cast';

/** What is known of where the run is; `stage` is null until the first directions are here. */
export interface Whereabouts {
  readonly stage: Stage | null;
  readonly blocks: readonly Block[];
}

/**
 * The cast of `members` whose full bodies are not here yet, in the order they will be seen closely: who speaks now, who is there
 * from the nearest to the farthest, and the rest.
 */
export function inOrderOfNeed(members: readonly Member[], { stage, blocks }: Whereabouts, anchor: (name: string) => AnchorSpot | undefined): Member[] {
  const speaking = new Set(blocks.filter(({ data }) => data.some(({ type }) => type === 'speech')).map(({ characterId }) => characterId));
  const here = stage === null ? undefined : anchor(stage.participant);
  const away = new Map(stage?.people.map(({ id, anchor: name }) => [id, between(here, anchor(name))]));
  const rank = ({ id }: Member): number => (speaking.has(id) ? -1 : (away.get(id) ?? Infinity));
  const wanted = members.filter(({ guest, person }) => !guest && !person.hasTwoBodies);
  return wanted.map((member) => ({ member, at: rank(member) })).sort((one, other) => order(one.at, other.at)).map(({ member }) => member);
}

const order = (one: number, other: number): number => (one === other ? 0 : one - other);

function between(one: AnchorSpot | undefined, other: AnchorSpot | undefined): number {
  if (one === undefined || other === undefined) return FAR;
  return Math.hypot(one.position[0] - other.position[0], one.position[2] - other.position[2]);
}

/** Metres that count for somebody who is there, but nobody knows where. */
const FAR = 1_000;
