import type { Language } from '../protocol/messages';
import { en } from './en';
import { nb } from './nb';
import type { Words } from './words';

export type { Words } from './words';

/** What the client says, in `language`. */
export const wordsIn = (language: Language): Words => (language === 'en' ? en : nb);

/** The language a page says it is in; Norwegian when it says nothing we know. */
export const languageOf = (tag: string | undefined): Language => (tag === 'en' ? 'en' : 'nb');
