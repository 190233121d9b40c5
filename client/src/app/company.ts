import type { Stage } from '../protocol/messages';
import type { AnchorSpot } from '../stage/manifest';

/** Where the script has somebody, and where they are instead. */
export interface Beside {
  readonly given: string;
  readonly beside: string;
}

/**
 * A coach comes along: whoever is at a spot of the coach that is out of the participant's view, or sits there with their back to them, is at the one that belongs to where
 * the participant is now, if the place has one. So nobody is helped from behind.
 */
export function company({ participant, given, people }: Pick<Stage, 'participant' | 'given' | 'people'>, anchors: ReadonlyMap<string, AnchorSpot>): Map<string, Beside> {
  const found = new Map<string, Beside>();
  // Where they have moved to may have no spot beside it, as a guest's seat has none: then their company stays where it was.
  const home = anchors.has(spotBeside(participant)) ? participant : given || participant;
  const here = anchors.get(home);
  const beside = spotBeside(home);
  for (const { id, anchor } of people) {
    const there = anchors.get(anchor);
    if (!here || !there || anchor.split('.')[0] !== COACH || !anchors.has(beside)) continue;
    if (aside(here, there) > GLANCE || (there.kind === 'sit' && aside(there, here) > SHOULDER)) found.set(id, { given: anchor, beside });
  }
  return found;
}

const spotBeside = (spot: string): string => (spot.startsWith('participant') ? spot.replace('participant', COACH) : '');

/** How far one has to turn at `here` to look at `there`, radians. */
function aside(here: AnchorSpot, there: AnchorSpot): number {
  const way = Math.atan2(there.position[0] - here.position[0], there.position[2] - here.position[2]);
  return Math.abs(Math.atan2(Math.sin(way - here.heading), Math.cos(way - here.heading)));
}

const COACH = 'coach';
/** So far aside eyes and head find somebody without the body turning; `tests/unit/tools/test_first_glance.py` has the same. */
const GLANCE = (62 * Math.PI) / 180;
/** Further aside than this (radians) one who sits would talk over their shoulder; `scenario/seats/floor.py` has the same. */
const SHOULDER = (96 * Math.PI) / 180;
