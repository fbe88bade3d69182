import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Language } from '@stad/platform/rules/language.js';
import { LanguageProvider } from '@stad/platform/web/i18n/language.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { HeldActsToast } from '@stad/platform/web/undo/held-acts-toast.js';
import { screen, within } from '@testing-library/react';
import { AppearanceProvider } from '../../appearance.js';
import KitFormPage from './kit-form-page.js';
import KitListPage from './kit-list-page.js';
import KitPage from './kit-page.js';
import KitPublicPage from './kit-public-page.js';
import KitRecordPage from './kit-record-page.js';
import KitRegisterPage from './kit-register-page.js';
import { kitExports } from './testing/kit-exports.js';
import { drawnParts } from './testing/parts-drawn.js';

/** As in the portal: the frame has the line of what is about to be sent. */
function open(url = '/kit', language: Language = 'sv', page = <KitPage />) {
  return renderPage(
    <AppearanceProvider>
      <LanguageProvider language={language}>
        <ViewerProvider viewer={demoViewer()}>
          {page}
          <HeldActsToast />
        </ViewerProvider>
      </LanguageProvider>
    </AppearanceProvider>,
    { path: '/kit', url },
  );
}

/** Parts that cannot stand among others, and where they are seen. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'ui/not-available NotAvailable': 'a page of its own, with the heading of one: any other address',
  'ui/leave-page LeavePage': 'the bar above a public page has it: /kit/publik',
};

const FORMS = [KitListPage, KitRecordPage, KitRegisterPage, KitFormPage, KitPublicPage];
const exported = [...(await kitExports())].filter(([name]) => !(name in ELSEWHERE));

it('draws every part of the kit, a dialog once it is asked for, a form of a page at its own address', async () => {
  expect(exported.length).toBeGreaterThan(45);
  const drawn: unknown[] = [];
  for (const Form of FORMS) {
    const { container, unmount } = await open('/kit', 'sv', <Form />);
    drawn.push(...drawnParts(container));
    unmount();
  }
  const { user, container } = await open();
  await user.click(screen.getByRole('button', { name: 'Ta bort funktionen' }));
  drawn.push(...drawnParts(container));
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Fråga om en sak' }));
  drawn.push(...drawnParts(container));
  expect(exported.filter(([, part]) => !drawn.includes(part)).map(([name]) => name)).toEqual([]);
});

describe('the look of the page', () => {
  const { dataset } = document.documentElement;

  it('is chosen on it, stands in the address, and goes with it', async () => {
    const page = await open();
    expect(dataset['theme']).toBe('light');
    const choice = within(screen.getByRole('radiogroup', { name: 'Tema' }));
    await page.user.click(choice.getByRole('radio', { name: 'Mörkt' }));
    expect([dataset['theme'], page.address()]).toEqual(['dark', '/kit?tema=dark']);
    page.unmount();
    expect(dataset['theme']).toBe('system');
  });

  it('is that of the address', async () => {
    await open('/kit?tema=night&tathet=dense');
    expect({ ...dataset }).toMatchObject({ theme: 'night', density: 'dense' });
  });
});

it('speaks English', async () => {
  await open('/kit', 'en');
  expect(screen.getByRole('heading', { level: 1, name: 'The kit' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Remove the function' })).toBeTruthy();
});

it('says of a step that is not ready what is missing, and of an act why it failed', async () => {
  const { user } = await open();
  expect(screen.queryByRole('button', { name: 'Markera som genomfört' })).toBeNull();
  const fold = screen.getByText('Seminariet har inte börjat.').closest('details');
  expect(fold?.querySelector('summary')?.textContent).toBe('Sedan: markera som genomfört');
  await user.click(screen.getByRole('button', { name: 'Ta bort funktionen' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Ta bort den' }));
  expect((await dialog.findByRole('alert')).textContent).toMatch(/går inte att göra nu/);
});
