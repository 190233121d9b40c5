import { isPlaying, isUnderWay, mayMove } from '../../session/visit';
import { aside, closed, doorway, held, still, take } from './cards';
import { scene } from './scene';
import type { Seen } from './seen';
import type { MovesView, View } from './view';

export type { Seen } from './seen';
export type * from './view';

/** The one view-model: pure, so that page and headset can never disagree. */
export function viewOf(seen: Seen): View {
  const view = shownOf(seen);
  return seen.entered && view.screen !== 'elsewhere' ? { ...view, moves: movesOf(seen), note: seen.lost === true ? seen.words.byEyes : null } : view;
}

const movesOf = ({ words: { turnLeft, recentre, turnRight, move }, visit }: Seen): MovesView => ({
  left: turnLeft,
  centre: recentre,
  right: turnRight,
  move: mayMove(visit) ? move : null,
});

function shownOf(seen: Seen): View {
  const { visit, words } = seen;
  if (visit.line === 'elsewhere') return still('elsewhere', words.elsewhere, [words.elsewhereMore], [take(words)]);
  if (visit.line === 'over' || visit.scene.phase === 'closed') return closed(seen);
  if (visit.calm === 'left') return still('calm', words.calm, [words.calmMore, words.calmStay]);
  if (visit.calm === 'trouble') return still('calm', words.trouble, [words.troubleMore]);
  if (!isUnderWay(visit)) return aside(seen);
  if (visit.away === 'door') return doorway(seen);
  return isPlaying(visit) ? scene(seen) : held(seen);
}
