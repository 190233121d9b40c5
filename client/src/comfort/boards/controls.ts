import { INK, LEADING } from './pen';
import type { Spot } from './pen';
import type { Paint } from './talk';

/** The board that is always in the same place: say it again, pause, out. */
export const paintControls: Paint = (pen, view, size, hovered) => {
  pen.clear();
  const shown = [
    { id: 'repeat', label: view.again },
    { id: 'pause', label: view.pause },
    { id: 'leave', label: view.out },
  ];
  const gap = 14;
  const w = (pen.width - 2 * gap) / 3;
  const spots: Spot[] = [];
  for (const [index, { id, label }] of shown.entries()) {
    if (label === null) continue;
    const spot = { x: index * (w + gap), y: 0, w, h: pen.height, id };
    const edge = hovered === id ? INK.main : INK.line;
    pen.box(spot, id === 'leave' ? INK.out : INK.paper, id === 'leave' && hovered !== id ? INK.out : edge, hovered === id ? 8 : 4);
    pen.font(size, 600);
    pen.write([label], spot.x + w / 2, (spot.h - size * LEADING) / 2, size, id === 'leave' ? INK.raised : INK.text, 'center');
    spots.push(spot);
  }
  return spots;
};
