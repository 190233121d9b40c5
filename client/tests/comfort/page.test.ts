// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { Page } from '../../src/comfort/page/page';
import { DEFAULT_SETTINGS } from '../../src/comfort/settings';
import { viewOf } from '../../src/comfort/view';
import { heard, lineIs, newVisit, wished } from '../../src/session/visit';
import type { Visit } from '../../src/session/visit';
import { wordsIn } from '../../src/words';
import { directions, says, stage, underWay } from '../messages';

const words = wordsIn('nb');
const host = { act: vi.fn(), press: vi.fn(), change: vi.fn() };
const playing = () => underWay(says('b1', 0, 'Hei!')).reduce(heard, lineIs(newVisit('nb'), 'open'));
const view = (visit: Visit) =>
  viewOf({ visit, now: 500, words, entered: true, canEnterVr: false, bearing: () => 'left', called: () => 'Ingrid' });
const one = <Found extends HTMLElement>(selector: string): Found => document.querySelector<Found>(selector)!;

let page: Page;
beforeEach(() => {
  document.body.innerHTML = '<main id="app"></main>';
  page = new Page(one('#app'), words, DEFAULT_SETTINGS, host);
  vi.clearAllMocks();
});

it('has answers as real buttons that say what they mean', () => {
  page.show(view(playing()));
  one<HTMLButtonElement>('[data-intent="order"]').click();
  expect(host.act).toHaveBeenCalledWith({ kind: 'choose', intent: 'order', source: 'menu' });
});

it('presses the answer of a number, or the number of a scale', () => {
  page.show(view(playing()));
  page.pressAnswer(2);
  expect(host.act).toHaveBeenLastCalledWith({ kind: 'choose', intent: 'order', source: 'menu' });
  page.show(view(heard(playing(), directions(3, [{ type: 'ask', t: 0, rating: 'craving', text: 'Hvor sterkt?' }]))));
  page.pressAnswer(7);
  expect(host.act).toHaveBeenLastCalledWith({ kind: 'rate', value: 7 });
});

it('turns a step and looks straight ahead, with words for whoever does not see the arrows', () => {
  page.show(view(playing()));
  for (const id of ['turn-left', 'recentre', 'turn-right']) one(`#${id}`).click();
  expect(host.act.mock.calls).toEqual([[{ kind: 'turn', way: 'left' }], [{ kind: 'recentre' }], [{ kind: 'turn', way: 'right' }]]);
  expect(one('#turn-left').getAttribute('aria-label')).toBe('Snu til venstre');
});

it('takes on stronger contrast as soon as it is set', () => {
  one<HTMLInputElement>('#setting-contrast').click();
  expect(host.change).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, contrast: true });
  page.apply({ ...DEFAULT_SETTINGS, contrast: true });
  expect(one('#app').dataset['contrast']).toBe('high');
});

it('speaks captions politely, with the speaker and the side', () => {
  page.show(view(playing()));
  expect(one('#caption').getAttribute('aria-live')).toBe('polite');
  expect(one('#caption').textContent).toBe('Ingrid til venstreHei!');
});

it('leaves what has not changed alone, so that focus stays', () => {
  page.show(view(playing()));
  const before = one('[data-intent="order"]');
  page.show(view(playing()));
  expect(one('[data-intent="order"]')).toBe(before);
});

it('always has the way out in a scene and in a pause', () => {
  page.show(view(playing()));
  expect(one('#out').textContent).toBe('Ut');
  page.show(view(wished(playing(), { kind: 'pause' })));
  one('#out').click();
  expect(host.act).toHaveBeenCalledWith({ kind: 'leave' });
});

it('shows the pairing code until it is not needed', () => {
  page.showCode({ code: 'BCDF-GHJK', note: words.codeHow, qr: null });
  expect(one('#code').textContent).toBe('BCDF-GHJK');
  page.showCode(null);
  expect(document.querySelector('#code')).toBeNull();
});

it('shows the code as a picture too, where a tablet can scan it', () => {
  page.showCode({ code: 'BCDF-GHJK', note: words.codeScan, qr: 'data:image/svg+xml,x' });
  expect(one<HTMLImageElement>('#qr').alt).toBe(words.codePicture);
  page.showCode({ code: 'BCDF-GHJK', note: words.codeHow, qr: null });
  expect(document.querySelector('#qr')).toBeNull();
});

it('speaks the language of the session, not that of the browser', () => {
  page.speak(wordsIn('en'), 'en');
  expect(one('#settings').textContent).toBe('Settings');
  expect(one('#settings-title').textContent).toBe('Settings');
  expect(one('#app').lang).toBe('en');
});

it('never takes text for markup', () => {
  page.show(view(heard(playing(), directions(3, [says('b2', 10, '<img src=x>')]))));
  expect(one('#caption').querySelector('img')).toBeNull();
});

it('goes on saying which way a mark is while the buttons stay, and shows where it is to the mouse', () => {
  const moving = wished(heard(playing(), directions(3, [stage({ open: [{ anchor: 'guest.9', label: 'under vinduet', facing: 90 }] })])), { kind: 'move' });
  const seen = (way: 'behind' | 'ahead') => viewOf({ visit: moving, now: 500, words, entered: true, canEnterVr: false, bearing: () => 'ahead', called: () => '', wayTo: () => way });
  page.show(seen('behind'));
  const spot = one('[data-spot="relocate:guest.9"]');
  expect(spot.textContent).toBe('Under vinduet bak deg');
  page.show(seen('ahead'));
  expect([one('[data-spot="relocate:guest.9"]'), document.activeElement, spot.textContent]).toEqual([spot, spot, 'Under vinduet ']);
  vi.clearAllMocks();
  for (const [pointerType, place] of [['touch', spot], ['mouse', spot], ['mouse', one('[data-spot="move"]')]] as const) place.dispatchEvent(new PointerEvent('pointerenter', { pointerType }));
  expect(host.act.mock.calls).toEqual([[{ kind: 'consider', spot: 'guest.9' }], [{ kind: 'consider', spot: null }]]);
});

it('takes whoever asks where else to be to the spots, by number too, and back to where they asked', () => {
  const offered = heard(playing(), directions(3, [stage({ open: [{ anchor: 'guest.9', label: 'under vinduet', facing: 90 }] })]));
  page.show(view(offered));
  one('#move').click();
  expect(host.act).toHaveBeenLastCalledWith({ kind: 'move' });
  page.show(view(wished(offered, { kind: 'move' })));
  expect([one('#spots').textContent, one('#answers').textContent]).toEqual(['Hvor vil du være?Under vinduet Bli her', '']);
  expect(document.activeElement).toBe(one('[data-spot="relocate:guest.9"]'));
  page.pressAnswer(1);
  expect(host.act).toHaveBeenLastCalledWith({ kind: 'relocate', spot: 'guest.9' });
  page.show(view(offered));
  expect(document.activeElement).toBe(one('#move'));
});
