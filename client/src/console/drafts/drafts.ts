import { fill, read, worthKeeping } from './fields';
import type { Storage } from './kept';
import { Kept, nameOf } from './kept';

interface Asked {
  readonly ctx?: { readonly response?: { readonly status: number } };
}

/**
 * Keeps what is being written in each form of `page` until the server has taken it, and puts it back after a reload, a step
 * back, or signing in again. The page says whose drafts they are and in which words to tell of them (`#drafts`); where nobody
 * is signed in, nothing is kept and nothing is thrown away, since the same person may be about to come back.
 */
export function drafts(page: Document, storage: Storage): void {
  const told = page.getElementById('drafts')?.dataset;
  if (!told?.['whose']) return;
  const kept = new Kept(storage, told['whose']);
  taken(page, kept);
  const forms = [...page.querySelectorAll('form')].filter(worthKeeping);
  for (const form of forms) restore(form, kept, told);
  page.addEventListener('input', ({ target }) => keepFormOf(target, kept));
  page.addEventListener('change', ({ target }) => keepFormOf(target, kept));
  page.addEventListener('submit', (event) => send(event, kept, told));
  page.addEventListener('htmx:after:request', (event) => {
    const { ctx } = (event as CustomEvent<Asked>).detail;
    const form = event.target instanceof Element ? event.target.closest('form') : null;
    form?.querySelector('.waits')?.remove();
    if (form && ctx?.response && ctx.response.status < 300) kept.forget(nameFor(form));
  });
  page.addEventListener('htmx:error', (event) => {
    const form = event.target instanceof Element ? event.target.closest('form') : null;
    if (form) waits(form, told['unanswered']);
  });
}

/** The server tells in a cookie which draft it has taken. */
function taken(page: Document, kept: Kept): void {
  const name = /(?:^|;\s*)saved=(\w+)/.exec(page.cookie)?.[1];
  if (!name) return;
  kept.forget(name);
  page.cookie = 'saved=; Path=/; Max-Age=0; SameSite=Lax';
}

function keepFormOf(target: EventTarget | null, kept: Kept): void {
  const form = (target as HTMLInputElement | null)?.form;
  if (form && worthKeeping(form)) kept.keep(nameFor(form), read(form));
}

function restore(form: HTMLFormElement, kept: Kept, told: DOMStringMap): void {
  const name = nameFor(form);
  const draft = kept.read(name);
  if (!draft) return;
  const before = read(form);
  const token = form.querySelector<HTMLInputElement>('input[name="form_token"]');
  if (draft.token && token) token.value = draft.token; // sent, but not known to be taken: the same form, so that it counts once
  kept.keep(name, draft.fields);
  if (!fill(form, draft.fields)) return;
  form.prepend(
    note(form.ownerDocument, told['back'] ?? '', told['forget'] ?? '', () => {
      kept.forget(name);
      fill(form, before);
    }),
  );
}

function note(page: Document, said: string, forget: string, act: () => void): HTMLElement {
  const part = page.createElement('p');
  part.className = 'notice row apart draft';
  part.setAttribute('role', 'status');
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = forget;
  button.addEventListener('click', () => {
    act();
    part.remove();
  });
  part.append(said, button);
  return part;
}

function send(event: Event, kept: Kept, told: DOMStringMap): void {
  const form = event.target as HTMLFormElement;
  if (form.getAttribute('action') === '/sign-out') return kept.forgetAll();
  if (!worthKeeping(form)) return;
  const token = form.querySelector<HTMLInputElement>('input[name="form_token"]');
  kept.keep(nameFor(form), read(form), token?.value);
  if (form.matches('[hx-post]')) return; // the page stays, and hears itself whether it was taken
  if (form.ownerDocument.defaultView?.navigator.onLine === false) {
    event.preventDefault();
    return waits(form, told['waits']);
  }
  mark(form, nameFor(form));
  form.setAttribute('aria-busy', 'true');
}

/** Sent now, it would be lost; the words stay where they are. */
function waits(form: HTMLFormElement, why = ''): void {
  form.querySelector('.waits')?.remove();
  const said = form.ownerDocument.createElement('p');
  said.className = 'notice care waits';
  said.setAttribute('role', 'alert');
  said.textContent = why;
  form.append(said);
}

function mark(form: HTMLFormElement, name: string): void {
  const field = form.querySelector<HTMLInputElement>('input[name="draft"]') ?? form.appendChild(form.ownerDocument.createElement('input'));
  Object.assign(field, { type: 'hidden', name: 'draft', value: name });
}

/** The same form on the same page; which of several alike it is, is said by where it leads, or by its id. */
const nameFor = (form: HTMLFormElement): string =>
  nameOf(`${form.ownerDocument.location.pathname} ${form.getAttribute('action') ?? ''} ${form.id}`);
