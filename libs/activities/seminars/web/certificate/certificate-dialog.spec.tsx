import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { onFreshFactorNeeded } from '@stad/platform/web/graphql/fresh-factor.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { CertificateButton } from './certificate-button.js';

const PATH = '/files/seminars/s1/certificate';
const PDF = {
  ok: true,
  status: 200,
  headers: new Headers({ 'content-disposition': 'attachment; filename="intyg-s1.pdf"' }),
  blob: async () => new Blob(['%PDF']),
};
const refused = (status: number, ...problems: object[]) => ({
  ...{ ok: false, status, headers: new Headers(), json: async () => ({ problems }) },
});

let saved: string[];
const real = { make: URL.createObjectURL, drop: URL.revokeObjectURL };
const click = HTMLAnchorElement.prototype.click;
beforeEach(() => {
  saved = [];
  // What the browser does with a file is its own.
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.push(`${this.download} ${this.href}`);
  };
});
afterEach(() => {
  URL.createObjectURL = real.make;
  URL.revokeObjectURL = real.drop;
  HTMLAnchorElement.prototype.click = click;
});

async function open(...answers: object[]) {
  const { user } = await renderPage(<CertificateButton path={PATH} />, { answers: {} });
  const asked: { url: string; body: unknown }[] = [];
  globalThis.fetch = async (url, init) => {
    asked.push({ url: String(url), body: JSON.parse(String(init?.body)) });
    const answer = answers[asked.length - 1];
    if (!answer) throw new TypeError('offline');
    return answer as Response;
  };
  await user.click(await screen.findByRole('button', { name: 'Skriv intyg' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Skriv intyg' }));
  const name = () => dialog.getByLabelText<HTMLInputElement>('Namn på intyget');
  const press = () => user.click(dialog.getByRole('button', { name: 'Hämta intyget' }));
  return { user, dialog, name, press, asked };
}

describe('a certificate', () => {
  it.each([
    ['', 'Skriv namnet som det ska stå på intyget.'],
    ['Anna 850101', /Skriv bara namnet/],
    ['a'.repeat(61), 'Skriv kortare, högst 60 tecken.'],
  ])('is not asked for of %j, which stays', async (typed, said) => {
    const { user, dialog, name, press, asked } = await open();
    if (typed) await user.type(name(), typed);
    await press();
    expect((await dialog.findAllByText(said)).length).toBe(2);
    expect([name().value, asked]).toEqual([typed, []]);
  });

  it('says at the field why the server refused, and keeps the name', async () => {
    const { user, dialog, name, press } = await open(
      refused(422, { code: 'CHARACTER_NOT_PRINTABLE', field: 'name' }),
    );
    await user.type(name(), 'Li 秀');
    await press();
    expect((await dialog.findAllByText(/latinska bokstäver/)).length).toBe(2);
    expect(name().value).toBe('Li 秀');
  });

  it('keeps the name while the network is away', async () => {
    const { user, dialog, name, press } = await open();
    await user.type(name(), 'Anna Ek');
    await press();
    expect(await dialog.findByText(/inte att nå portalen/)).toBeTruthy();
    expect([name().value, saved]).toEqual(['Anna Ek', []]);
  });

  it('is saved, and the next one is asked for in the empty field', async () => {
    const { user, dialog, name, press, asked } = await open(PDF, PDF);
    await user.type(name(), 'Anna Ek');
    await press();
    expect(await dialog.findByText(/^Intyget är hämtat/)).toBeTruthy();
    expect(name().value).toBe('');
    expect(document.activeElement).toBe(name());
    await user.type(name(), 'Åsa Öh{Enter}');
    expect(await dialog.findByText(/^2 intyg är hämtade/)).toBeTruthy();
    expect(saved).toEqual(['intyg-s1.pdf blob:made', 'intyg-s1.pdf blob:made']);
    // The address is the seminar's; the name is in the body alone, and nothing of it stays on the device.
    expect(asked).toEqual([
      { url: PATH, body: { name: 'Anna Ek', language: 'sv' } },
      { url: PATH, body: { name: 'Åsa Öh', language: 'sv' } },
    ]);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain('Anna');
  });

  it('asks for a fresh factor where the server wants one, and says the same again', async () => {
    const stop = onFreshFactorNeeded(async () => true);
    const { user, dialog, name, press, asked } = await open(
      refused(422, { code: 'FRESH_FACTOR_NEEDED', params: { way: 'DEMO' } }),
      PDF,
    );
    await user.type(name(), 'Anna Ek');
    await press();
    await dialog.findByText(/^Intyget är hämtat/);
    expect(asked[1]).toEqual(asked[0]);
    stop();
  });
});
