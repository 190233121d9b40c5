/** The part of WebAuthn that takes and gives JSON (Level 3, section 5.1.8), where the browser has it. */
interface Json {
  parseCreationOptionsFromJSON: (options: unknown) => PublicKeyCredentialCreationOptions;
  parseRequestOptionsFromJSON: (options: unknown) => PublicKeyCredentialRequestOptions;
}

/** Shows the forms that need a passkey, and lets the browser make or use one before they are sent. */
export const passkeys = (page: Document): void => {
  const able = (window as unknown as { PublicKeyCredential?: Json }).PublicKeyCredential;
  if (!able || !('parseRequestOptionsFromJSON' in able)) return;
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void ask(form, able).then(
        (credential) => {
          field(form, 'credential').value = JSON.stringify(credential);
          form.submit();
        },
        () => form.querySelector('[data-said]')?.removeAttribute('hidden'),
      );
    });
  }
};

const ask = async (form: HTMLFormElement, able: Json): Promise<unknown> => {
  const answer = await fetch(form.dataset['begin'] ?? '', {
    method: 'POST',
    headers: { 'X-Form-Token': field(form, 'form_token').value },
  });
  if (!answer.ok) throw new Error(`no passkey can be asked for: ${answer.status}`);
  const options: unknown = await answer.json();
  const credential =
    form.dataset['passkey'] === 'new'
      ? await navigator.credentials.create({ publicKey: able.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: able.parseRequestOptionsFromJSON(options) });
  if (!credential) throw new Error('no passkey was given');
  return (credential as PublicKeyCredential).toJSON();
};

const field = (form: HTMLFormElement, name: string): HTMLInputElement => {
  const found = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!found) throw new Error(`the form has no field ${name}`);
  return found;
};
