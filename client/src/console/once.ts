interface Asked {
  readonly ctx?: { readonly response?: unknown };
}

/**
 * A form whose page stays has a name (`once`), and the server does the same name with the same fields once. After each answer
 * the form is named anew; what was never answered keeps its name, so that sending it again is not doing it again.
 */
export const once = (page: Document): void => {
  let answers = 0;
  page.addEventListener('htmx:after:request', (event) => {
    const form = event.target instanceof Element ? event.target.closest('form') : null;
    const name = form?.querySelector<HTMLInputElement>('input[name="once"]');
    if (!name || !(event as CustomEvent<Asked>).detail.ctx?.response) return;
    answers += 1;
    name.value = `${name.value.split('.')[0]}.${answers}`;
  });
};
