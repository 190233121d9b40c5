import type { Block, Choices, Directions } from '../protocol/messages';

/** One written message: who sent it (null: the participant), and when it comes, run time in ms. */
export interface Message {
  readonly from: string | null;
  readonly line: string;
  readonly text: string;
  readonly at: number;
}

export const noMessages: readonly Message[] = [];

/** `messages` and what `block` writes; a message that comes again takes the place of the earlier one. */
export function withMessages(messages: readonly Message[], block: Block): readonly Message[] {
  const come = block.data.flatMap((behaviour): Message[] =>
    behaviour.type === 'speech' && behaviour.via === 'message'
      ? [{ from: block.characterId, line: behaviour.line, text: behaviour.text, at: block.t + behaviour.start }]
      : [],
  );
  const last = messages.at(-1);
  const kept = come.some(({ from, line }) => from === last?.from && line === last?.line) ? messages.slice(0, -1) : messages;
  return come.length === 0 ? messages : [...kept, ...come];
}

/** `messages` and the participant's own answer, when `choices` were to be answered in writing. */
export function withAnswer(messages: readonly Message[], choices: Choices | null, { said, t }: Directions): readonly Message[] {
  return said === '' || choices?.via !== 'message' ? messages : [...messages, { from: null, line: '', text: said, at: t }];
}

/** The messages to read at run time `now`: all that have come, while one is new or an answer is awaited; else none. */
export function threadAt(messages: readonly Message[], choices: Choices | null, now: number): readonly Message[] {
  const come = messages.filter(({ at }) => at <= now);
  const isNew = now - (come.at(-1)?.at ?? -Infinity) < READING_MS;
  return isNew || choices?.via === 'message' ? come.slice(-MOST) : noMessages;
}

/** How long a message lies open when nothing waits for an answer to it. */
const READING_MS = 9_000;
/** So many messages of a thread are shown; older ones have been read. */
const MOST = 12;
