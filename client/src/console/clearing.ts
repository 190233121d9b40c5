interface Asked {
  readonly ctx?: { readonly response?: { readonly status: number } };
}

const SENT_BEFORE = 204;

/** Empties a form marked `data-clear` once the server has taken what was written in it; what it refused stays. */
export const clearing = (page: Document): void => {
  page.addEventListener('htmx:after:request', (event) => {
    const { ctx } = (event as CustomEvent<Asked>).detail;
    const status = ctx?.response?.status;
    if ((status !== 200 && status !== SENT_BEFORE) || !(event.target instanceof Element)) return;
    const written = event.target.closest('form[data-clear]')?.querySelector<HTMLInputElement>('input[type="text"]');
    if (!written) return;
    written.value = '';
    written.focus();
  });
};
