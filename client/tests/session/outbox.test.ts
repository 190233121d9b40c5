import { expect, it } from 'vitest';
import { Outbox } from '../../src/session/outbox';
import type { Shelf } from '../../src/session/outbox';

function shelf(): Shelf & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

const ids = () => {
  let next = 0;
  return () => `client-${(next += 1)}`;
};

it('counts from one and keeps what is not acknowledged', () => {
  const outbox = new Outbox(shelf(), ids());
  outbox.add({ kind: 'pause' });
  outbox.add({ kind: 'leave' });
  outbox.settle(1);
  expect(outbox.pending.map(({ clientSeq, event }) => [clientSeq, event.kind])).toEqual([[2, 'leave']]);
});

it('has everything again after a reload, and goes on counting', () => {
  const place = shelf();
  const before = new Outbox(place, ids());
  before.belongTo('s1');
  before.add({ kind: 'leave' });
  const after = new Outbox(place, () => 'another');
  after.belongTo('s1');
  expect(after.client).toBe(before.client);
  expect(after.add({ kind: 'pause' }).clientSeq).toBe(2);
  expect(after.pending).toHaveLength(2);
});

it('never delivers to another session what was done in this one', () => {
  const outbox = new Outbox(shelf(), ids());
  outbox.belongTo('s1');
  outbox.add({ kind: 'leave' });
  outbox.belongTo('s2');
  expect(outbox.pending).toEqual([]);
});

it('becomes another client with a new pairing', () => {
  const outbox = new Outbox(shelf(), ids());
  const before = outbox.client;
  outbox.add({ kind: 'pause' });
  outbox.renew();
  expect(outbox.client).not.toBe(before);
  expect(outbox.add({ kind: 'pause' }).clientSeq).toBe(1);
});

it('works without a shelf, and begins anew when the shelf holds nonsense', () => {
  const forbidden: Shelf = {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(new Outbox(forbidden, ids()).add({ kind: 'pause' }).clientSeq).toBe(1);
  const odd = shelf();
  odd.kept.set('samspill.outbox', '{"client": 7');
  expect(new Outbox(odd, ids()).client).toBe('client-1');
});
