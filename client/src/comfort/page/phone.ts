import type { CallView, HeardView, ThreadView } from '../view';
import { element } from './element';

/** The phone that is held: with whom, and that it is one. */
export function callParts(call: CallView | null): readonly Node[] {
  if (call === null) return [];
  const who = call.who === null ? [] : [element('strong', {}, call.who), ' '];
  return [element('span', { class: 'handset', 'aria-hidden': 'true' }), element('p', {}, ...who, element('span', {}, call.label))];
}

/** The phone's messages: others' on the left, one's own on the right. */
export function threadParts(thread: ThreadView | null): readonly Node[] {
  if (thread === null) return [];
  const bubbles = thread.bubbles.map(({ own, name, text }) => {
    const sender = name === null ? [] : [element('span', { class: 'name' }, name)];
    return element('li', { class: own ? 'own' : 'other' }, ...sender, element('span', { class: 'bubble' }, text));
  });
  return [element('p', { class: 'with' }, thread.who ?? thread.label), element('ol', { role: 'list' }, ...bubbles)];
}

/** What is heard and not said. */
export function heardParts(heard: HeardView | null): readonly Node[] {
  if (heard === null) return [];
  const bearing = heard.bearing === null ? [] : [' ', element('span', { class: 'bearing' }, heard.bearing)];
  return [element('p', {}, heard.text, ...bearing)];
}
