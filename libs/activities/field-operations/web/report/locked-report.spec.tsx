import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Language } from '@stad/platform/rules/language.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { ZERO_TALLY } from '../../rules/tally.js';
import type { Pass } from '../pass/pass.js';
import PassPage from '../pass/pass-page.js';
import { returnedPass, step } from '../testing.js';

async function page(pass: Pass, language: Language = 'sv') {
  const rendered = await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: { FieldPassPage: { fieldPass: pass } },
      language,
    },
  );
  await screen.findByRole('heading', { level: 1 });
  return rendered;
}

const tally = { ...ZERO_TALLY, attemptsWithoutContact: 2, contacts: 4, cardsToStaff: 1 };

describe('what the lock adds to the figures of the programme', () => {
  it('is every attempt in K11, those that became a contact too', async () => {
    const { user } = await page(returnedPass({ version: 1, tally }));
    await user.click(
      screen.getAllByRole('button', { name: 'Lås redovisningen' })[0] as HTMLElement,
    );
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText(
      'I programmets siffror läggs till: K10 Timmar i fält +10, K11 Kontaktförsök +6, ' +
        'K12 Kontakt +4, K18 a Kort till personal +1.',
    );
  });
});

/** Corrected twice, and given with the later one first. */
const corrected = returnedPass({
  ...{
    state: 'CORRECTED',
    version: 3,
    lockedAt: '2022-05-21T08:00:00Z',
    tally: { ...tally, contacts: 6 },
  },
  corrections: [
    {
      ...{
        id: 'k3',
        version: 3,
        reason: 'OTHER',
        note: 'Ett möte till',
        correctedByTitle: 'Enhetschef',
      },
      correctedAt: '2022-06-02T08:00:00Z',
      figures: [{ field: 'tally.contacts', was: 5, is: 6 }],
    },
    {
      ...{ id: 'k2', version: 2, reason: 'MISCOUNTED', note: null },
      correctedByTitle: 'Socialsekreterare 1',
      correctedAt: '2022-05-30T08:00:00Z',
      figures: [
        { field: 'tally.contacts', was: 4, is: 5 },
        { field: 'sex.man', was: null, is: 1 },
        { field: 'sex.other', was: null, is: 0 },
      ],
    },
  ],
});

describe('a report that was corrected', () => {
  it('keeps every value that a figure has had, the original first', async () => {
    await page(corrected);
    const row = within(screen.getByRole('row', { name: /^Kontakt/ }));
    expect(row.getByText('6').tagName).toBe('STRONG');
    const struck = row.getAllByText(/^tidigare$/).map((word) => word.closest('s')?.textContent);
    expect(struck.map((text) => text?.trim())).toEqual(['tidigare 4', 'tidigare 5']);
    row.getByText('rättad 2 juni av Enhetschef');
  });

  it('says of each correction what, why, by whom and when', async () => {
    await page(corrected);
    const list = within(screen.getByRole('region', { name: 'Rättelser' }));
    const [first, , , second] = list.getAllByRole('listitem') as HTMLElement[];
    expect(first?.textContent).toContain('Skäl: Vi räknade fel');
    expect(first?.textContent).toContain('Rättat 30 maj 2022 10.00 av Socialsekreterare 1');
    expect(first?.textContent).toContain('Kontakt: från 4 till 5');
    expect(first?.textContent).toContain('Kön: Man: från ingen siffra till 1');
    // What was added with nought is no change.
    expect(first?.textContent).not.toContain('till 0');
    expect(second?.textContent).toContain('Skäl: Annat skäl');
    expect(second?.textContent).toContain('Ett möte till');
    expect(second?.textContent).toContain('Kontakt: från 5 till 6');
  });
});

describe('a pass that was aborted', () => {
  const { progress, ...pass } = { ...returnedPass(), nextSteps: [step('report')] };
  const aborted = { ...progress, abortedAt: progress.returnedAt, abortReason: 'POLICE_LEFT' };

  it.each<[Language, string, string]>([
    ['sv', 'Passet avbröts 21 maj 2022 01.00. Skäl: polisen lämnade.', 'Skäl: polisen lämnade'],
    [
      'en',
      'The pass was aborted 21 May 2022 01:00. Reason: the police left.',
      'Reason: the police left',
    ],
  ])('says why, above and in its history, in %s', async (language, banner, line) => {
    await page({ ...pass, progress: aborted }, language);
    screen.getByText(banner);
    screen.getByText(line);
  });

  it('still says why when it is closed', async () => {
    await page({ ...pass, progress: { ...aborted, closedAt: '2022-05-25T08:00:00Z' } });
    screen.getByText(/^Passet avslutades 25 maj 2022/);
    screen.getByText(/^Passet avbröts .* Skäl: polisen lämnade\.$/);
  });
});
