import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import BasisPage from './basis-page.js';

const step = (name: string) => ({ step: name, ready: true, missing: [] });

function open(ref: string, row: object, more: Record<string, unknown> = {}) {
  const viewer = demoViewer({
    permissions: ['legal:confirmations', 'legal:confirm'],
    today: '2026-11-25',
  });
  return renderPage(
    <ViewerProvider viewer={viewer}>
      <BasisPage />
    </ViewerProvider>,
    {
      path: '/lagstod/lagrum/$ref',
      url: `/lagstod/lagrum/${ref}`,
      answers: {
        LegalBasisPage: {
          legalBases: { rows: [{ code: 'OSL_10_23', wording: 2, confirmation: null, ...row }] },
        },
        LegalHistory: { legalHistory: [] },
        ...more,
      } as never,
    },
  );
}

describe('one legal basis', () => {
  it('that nobody knows is a page that does not exist', async () => {
    await open('OSL_99_1-1', { nextSteps: [] });
    expect(await screen.findByText(/Sidan finns inte/)).toBeTruthy();
  });

  it('is read by a worker without any button', async () => {
    await open('OSL_10_23-2', { nextSteps: [] });
    expect(await screen.findByRole('heading', { level: 1, name: /10 kap. 23 § OSL/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Spara texten' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Bekräfta lagrummet' })).toBeNull();
  });

  it('refuses a text that says too little, before anything is sent', async () => {
    const { user, sent } = await open('OSL_10_23-2', { nextSteps: [step('write')] });
    const field = await screen.findByLabelText('Text som visas i guiden');
    await user.clear(field);
    await user.type(field, 'Kort');
    await user.click(screen.getByRole('button', { name: 'Spara texten' }));
    expect((await screen.findAllByText('Skriv minst 20 tecken.')).length).toBeGreaterThan(0);
    expect(sent.map(({ name }) => name)).not.toContain('WriteLegalText');
  });

  it('has one filled button, the words of the law, and the next one without an answer', async () => {
    await open('OSL_10_23-2', { nextSteps: [step('write'), step('confirm'), step('reject')] });
    await screen.findByRole('radio', { name: 'Bekräfta för Socialtjänsten Lund' });
    expect(document.querySelectorAll('.button--primary')).toHaveLength(1);
    const law = screen.getByRole('link', { name: /Läs paragrafen i lagen/ });
    expect(law.getAttribute('href')).toBe('https://lagen.nu/2009:400#K10P23');
    screen.getByText('Alla lagrum har ett besked.');
  });

  it('shows beside the yes what the provision permits, said to be no words of the law', async () => {
    await open('OSL_10_23-2', { nextSteps: [step('confirm'), step('reject')] });
    const yes = await screen.findByRole('radio', { name: 'Bekräfta för Socialtjänsten Lund' });
    const card = within(yes.closest('section') as HTMLElement);
    card.getByText('Beskrivning, inte lagens ord');
    card.getByText(/brott med minst sex månaders fängelse får lämnas till polisen/);
    card.getByText('SFS 2025:179 · Exempeltext, inte granskad');
    expect(screen.getAllByText('Beskrivning, inte lagens ord')).toHaveLength(1);
  });

  it.each([
    ['DRAFT', 1],
    ['CONFIRMED', 0],
    ['REJECTED', 0],
  ])('that is %s says %i times that nobody has reviewed it', async (state, times) => {
    const confirmation = {
      ...{ state, text: null, note: null, nextReview: null, version: 2 },
      ...{ decidedBy: state === 'DRAFT' ? null : 'Jurist', decidedOn: null },
    };
    await open('OSL_10_23-2', { confirmation, nextSteps: [] });
    await screen.findByText('Beskrivning, inte lagens ord');
    expect(screen.queryAllByText(/Exempeltext, inte granskad/)).toHaveLength(times);
  });

  it.each([
    ['the day before', '2026-11-26', 'Alla lagrum har ett besked.'],
    ['on the day', '2026-11-25', /Gå till nästa lagrum som väntar: .* \(ett kvar\)/],
  ])('leads on to one whose review is due: %s', async (_when, nextReview, expected) => {
    const answer = (code: string, review: string | null) => ({
      ...{ code, wording: 2, nextSteps: [step('write'), step('withdraw')] },
      confirmation: {
        ...{ state: 'CONFIRMED', text: null, note: null, nextReview: review, version: 2 },
        ...{ decidedBy: 'Jurist', decidedOn: '2026-10-01' },
      },
    });
    const rows = [answer('OSL_10_23', null), answer('OSL_10_24', nextReview)];
    await open('OSL_10_23-2', {}, { LegalBasisPage: { legalBases: { rows } } });
    expect(await screen.findByText(expected)).toBeTruthy();
  });

  it.each(['CONFIRMED', 'REJECTED'])(
    'that is %s leads on to the next one, which alone is filled',
    async (state) => {
      const confirmation = {
        ...{ state, text: null, note: 'Prövat', nextReview: null, version: 2 },
        ...{ decidedBy: 'Jurist', decidedOn: '2026-11-25' },
      };
      const others = { code: 'OSL_10_24', wording: 2, confirmation: null, nextSteps: [] };
      const nextSteps = [step('write'), step(state === 'CONFIRMED' ? 'withdraw' : 'confirm')];
      await open(
        'OSL_10_23-2',
        {},
        {
          LegalBasisPage: {
            legalBases: {
              rows: [{ code: 'OSL_10_23', wording: 2, confirmation, nextSteps }, others],
            },
          },
        },
      );
      const next = await screen.findByRole('link', {
        name: 'Gå till nästa lagrum som väntar: 10 kap. 24 § OSL (ett kvar)',
      });
      expect(next.getAttribute('href')).toMatch('/lagstod/lagrum/OSL_10_24-2');
      const filled = [...document.querySelectorAll('.button--primary')];
      expect(filled).toEqual([next]);
    },
  );

  it('is confirmed for the own organisation, with a day to look again', async () => {
    const { user, sent } = await open(
      'OSL_10_23-2',
      { nextSteps: [step('write'), step('confirm'), step('reject')] },
      { DecideLegalBasis: { decideLegalBasis: { code: 'OSL_10_23' } } },
    );
    await user.click(
      await screen.findByRole('radio', { name: 'Bekräfta för Socialtjänsten Lund' }),
    );
    await user.type(screen.getByLabelText(/Ses över senast/), '2027-06-01');
    await user.click(screen.getByRole('button', { name: 'Bekräfta lagrummet' }));
    expect(sent.find(({ name }) => name === 'DecideLegalBasis')?.variables).toMatchObject({
      input: {
        code: 'OSL_10_23',
        wording: 2,
        expectedVersion: 0,
        step: 'confirm',
        nextReview: '2027-06-01',
      },
    });
  });

  it('asks why when it is not confirmed', async () => {
    const { user } = await open(
      'OSL_10_23-2',
      { nextSteps: [step('reject')] },
      { DecideLegalBasis: () => refuse({ code: 'LEGAL_NOTE_MISSING', field: 'note' }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Bekräfta inte lagrummet' }));
    expect((await screen.findAllByText('Skriv varför.')).length).toBeGreaterThan(0);
  });
});
