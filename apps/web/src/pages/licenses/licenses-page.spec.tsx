import { expect, it } from '@jest/globals';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import LicensesPage from './licenses-page.js';

const LICENSES = {
  portal: {
    name: 'Stad till Stad',
    version: '0.1.0',
    license: 'EUPL-1.2',
    text: 'The whole of it',
  },
  packages: [
    { name: 'icons', version: '3.0.0', license: 'MIT', text: 'Copyright Paweł' },
    { name: 'one-font', version: '5.3.1', license: 'OFL-1.1', text: 'SIL OPEN FONT LICENSE' },
  ],
  data: [{ name: 'days', version: '3.1.0', license: '(ISC AND CC-BY-3.0)', text: 'by Wikipedia' }],
};

it('says that the terms could not be fetched, and shows them at the next try', async () => {
  const { user } = await renderPage(<LicensesPage />);
  const again = await screen.findByRole('button', { name: 'Försök igen' });
  const asked: string[] = [];
  globalThis.fetch = async (url) => {
    asked.push(String(url));
    return { ok: true, status: 200, json: async () => LICENSES } as Response;
  };
  await user.click(again);
  const packages = within(await screen.findByRole('region', { name: /Bibliotek, ikoner/ }));
  expect(packages.getByText(/^2 paket är en del av sidorna/)).toBeTruthy();
  expect(packages.getByText(/icons 3\.0\.0/).textContent).toBe('icons 3.0.0 MIT');
  expect(packages.getByText('SIL OPEN FONT LICENSE')).toBeTruthy();
  expect(screen.getByText(/date-holidays, som bygger på Wikipedia\..*CC BY-SA 3\.0/)).toBeTruthy();
  expect(asked).toEqual(['/licenser.json']);
});
