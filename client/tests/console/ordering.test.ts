// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { ordering } from '../../src/console/ordering';

const row = (goal: string): string => `
  <li data-goal="${goal}">
    <span class="handle"></span><span class="place"></span><a class="name">Goal ${goal}</a>
    <button name="move" value="up.${goal}"></button>
    <button name="move" value="down.${goal}"></button>
    <button name="move" value="out.${goal}"></button>
  </li>`;

let sent: string[];

beforeEach(() => {
  document.body.innerHTML = `
    <form data-order data-first="{goal} is number {number} now." data-gone="{goal} is out.">
      <input name="order" value="A,B,C">
      <ol class="wanted-list">${['A', 'B', 'C'].map(row).join('')}</ol>
      <p data-said></p>
      <button name="move" value="add"></button>
    </form>`;
  ordering(document);
  sent = [];
  document.addEventListener('click', (event) => {
    if (!event.defaultPrevented) sent.push((event.target as HTMLButtonElement).value);
    event.preventDefault();
  });
});

const press = (value: string): void => document.querySelector<HTMLButtonElement>(`[value="${value}"]`)?.click();
const order = (): string | undefined => document.querySelector<HTMLInputElement>('[name="order"]')?.value;
const said = (): string | null | undefined => document.querySelector('[data-said]')?.textContent;
const places = (): (string | null)[] => [...document.querySelectorAll('.place')].map((one) => one.textContent);

it('moves a goal up and down without asking the server, and says where it is now', () => {
  press('up.C');
  expect(order()).toBe('A,C,B');
  expect(said()).toBe('Goal C is number 2 now.');
  press('down.A');
  expect(order()).toBe('C,A,B');
  expect(places()).toEqual(['1', '2', '3']);
  expect(sent).toEqual([]);
});

it('keeps the button under the finger in focus', () => {
  press('up.C');
  expect((document.activeElement as HTMLButtonElement).value).toBe('up.C');
});

it('leaves the first where it is when it is asked to go up, and the last when it is asked to go down', () => {
  press('down.C');
  press('up.A');
  expect(order()).toBe('A,B,C');
  expect(sent).toEqual([]);
});

it('takes a goal out and moves the focus to its neighbour', () => {
  press('out.B');
  expect(order()).toBe('A,C');
  expect(said()).toBe('Goal B is out.');
  expect((document.activeElement as HTMLButtonElement).value).toBe('up.C');
});

it('lets the server add a goal, and take out the last one there is', () => {
  press('add');
  press('out.A');
  press('out.B');
  press('out.C');
  expect(order()).toBe('C');
  expect(sent).toEqual(['add', 'out.C']);
});

it('follows the pointer that holds a handle', () => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-goal]')];
  for (const one of rows) {
    const top = (): number => 100 * [...document.querySelectorAll('[data-goal]')].indexOf(one);
    one.getBoundingClientRect = () => ({ top: top(), height: 100 }) as DOMRect;
  }
  const handle = rows[2]?.querySelector<HTMLElement>('.handle');
  if (!handle) throw new Error('no handle');
  handle.setPointerCapture = () => undefined;
  const point = (type: string, clientY: number): void => {
    handle.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clientY, pointerId: 1 }));
  };
  point('pointerdown', 250);
  point('pointermove', 20);
  expect(rows[2]?.classList.contains('moving')).toBe(true);
  point('pointerup', 20);
  expect(order()).toBe('C,A,B');
  point('pointermove', 290);
  expect(order()).toBe('C,A,B');
});
