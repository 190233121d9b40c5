import type { Attendance } from '../wire/attendance';
import type { Practice } from './practice';

/**
 * For tests only: what is going on inside, on `window.__samspill`.
 *
 * It is there only when the server has marked the page as one under test (`data-probe="yes"`) and the address asks for it (`?probe`).
 */
export function exposeProbe(root: HTMLElement, practice: Practice, attendance: Attendance): void {
  if (root.dataset['probe'] !== 'yes' || !new URLSearchParams(location.search).has('probe')) return;
  const { renderer, app, theatre, boards, rig } = practice;
  const probe = {
    state: () => ({
      visit: attendance.visit,
      run: app.frame.run,
      place: theatre.shown.id,
      ready: theatre.ready,
      presenting: renderer.xr.isPresenting,
      head: rig.head.toArray(),
      ahead: rig.ahead.toArray(),
      pending: attendance.outbox.pending.length,
      view: boards.view,
    }),
    counters: () => ({
      frames: app.frames,
      calls: renderer.info.render.calls,
      triangles: renderer.info.render.triangles,
      programs: renderer.info.programs?.length ?? 0,
      textures: renderer.info.memory.textures,
      geometries: renderer.info.memory.geometries,
      painted: boards.all.map((board) => board.painted),
    }),
    /** Where the spot `id` of a board is in the place, metres; null when it is not shown. */
    spot: (id: string) => {
      for (const { mesh, middle } of boards.all.map((board) => ({ mesh: board.mesh, middle: board.middle(id) }))) {
        if (middle) return mesh.localToWorld(mesh.position.clone().set(middle[0], middle[1], 0)).toArray();
      }
      return null;
    },
    /** Where the mark of a spot is in the place, metres, and in the picture; null when it is not shown. */
    mark: (spot: string) => practice.marking.where(spot),
    /** One tick of time, people and comfort without drawing, `times` over; ms for all. */
    tick: (times: number) => app.measure(times),
    practice,
  };
  Object.assign(window, { __samspill: probe });
}
