import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { RISK_FACTORS } from '../../rules/risk-assessment.js';
import { step } from '../testing.js';
import NewRiskPage from './new-risk-page.js';
import RiskListPage from './risk-list-page.js';
import RiskPage from './risk-page.js';
import type { StandingRisk } from './standing-risk.js';

const risk = (more: Partial<StandingRisk> = {}): StandingRisk => ({
  id: 'risk-1',
  number: 'SR-2022-001',
  type: 'STREET',
  areaGroup: 'LU-INRE',
  residual: 8,
  band: 'LOW',
  state: 'SUBMITTED',
  validFrom: '2022-05-02',
  validTo: '2022-10-31',
  shouldBeRenewed: false,
  safetyRepHeardOn: null,
  version: 1,
  writtenAt: '2022-05-01T07:00:00Z',
  writtenByTitle: 'Socialsekreterare 1',
  decidedAt: null,
  decidedByTitle: null,
  items: RISK_FACTORS.map((factor) => ({
    factor,
    likelihood: 3,
    consequence: 4,
    measure: 'Två och två',
    residualLikelihood: 2,
    residualConsequence: 4,
  })),
  nextSteps: [],
  ...more,
});

const AREAS = {
  areas: [
    { name: 'Klostergården', areaGroup: 'LU-INRE' },
    { name: 'Centrum', areaGroup: 'LU-INRE' },
  ],
};

async function page(content: ReactNode, path: string, url: string, answers: Answers) {
  return renderPage(<ViewerProvider viewer={demoViewer()}>{content}</ViewerProvider>, {
    path,
    url,
    answers: { RiskAreas: AREAS, ...answers },
  });
}
const one = (answers: Answers) => page(<RiskPage />, '/risk/$number', '/risk/SR-2022-001', answers);

describe('one assessment', () => {
  it('of another employer looks like any other that one may not open', async () => {
    await one({ StandingRiskPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    await screen.findByRole('heading', { name: 'Sidan kan inte visas' });
  });

  it('shows the risk that stays in words and all twelve factors, and says who decides', async () => {
    await one({ StandingRiskPage: { standingRisk: risk() } });
    await screen.findByText('Kvarstående risk: låg (8 av 25). Passet kan genomföras');
    await screen.findByText(/Chefen hos er avgör/);
    expect(screen.getAllByRole('row')).toHaveLength(13);
    expect(document.title).toBe('Stående riskbedömning SR-2022-001 – Stad till Stad');
  });

  it('is approved with the day the safety representative was heard', async () => {
    const missing = [
      { code: 'SAFETY_REP_NOT_HEARD', field: 'safetyRepHeardOn', who: 'Socialtjänsten Lund' },
    ];
    const { user, sent } = await one({
      StandingRiskPage: {
        standingRisk: risk({ nextSteps: [step('approve', false, missing), step('reject')] }),
      },
      DecideStandingRisk: { decideStandingRisk: { number: 'SR-2022-001' } },
    });
    await screen.findByText('Skriv vilken dag skyddsombudet hördes.');
    expect(screen.queryByRole('button', { name: 'Godkänn' })).toBeNull();
    await user.type(screen.getByLabelText('Skyddsombudet hördes'), '2022-05-02');
    await user.click(screen.getByRole('button', { name: 'Godkänn' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'DecideStandingRisk')?.variables).toMatchObject({
        input: { standingRiskId: 'risk-1', approved: true, safetyRepHeardOn: '2022-05-02' },
      }),
    );
  });

  it('offers its author no decision, and says that another manager decides', async () => {
    const missing = [{ code: 'AUTHOR_APPROVES', field: null, who: 'Socialtjänsten Lund' }];
    await one({
      StandingRiskPage: {
        standingRisk: risk({
          nextSteps: [step('approve', false, missing), step('reject', false, missing)],
        }),
      },
    });
    await screen.findByText('Du har skrivit bedömningen. En annan chef hos er avgör.');
    expect(screen.queryByRole('button', { name: 'Godkänn' })).toBeNull();
  });

  const missing = [{ code: 'AUTHOR_APPROVES', field: null, who: 'Socialtjänsten Lund' }];
  it.each([
    ['who decides', [step('approve'), step('reject')], 'Väntar på dig'],
    [
      'the manager who wrote it',
      [step('approve', false, missing), step('reject', false, missing)],
      'Väntar på en annan chef',
    ],
    ['colleagues', [], 'Väntar på chefen'],
  ])('says to %s for whom it waits, on its page and in the list', async (_, nextSteps, says) => {
    const { unmount } = await one({ StandingRiskPage: { standingRisk: risk({ nextSteps }) } });
    expect(await screen.findByText(says)).toBeTruthy();
    unmount();
    await page(<RiskListPage />, '/risk', '/risk', {
      StandingRisks: { standingRisks: { rows: [risk({ nextSteps })], total: 1 } },
    });
    expect(await screen.findByText(says)).toBeTruthy();
  });

  it('shows why a decision did not go through', async () => {
    const { user } = await one({
      StandingRiskPage: { standingRisk: risk({ nextSteps: [step('approve'), step('reject')] }) },
      DecideStandingRisk: () => refuse({ code: 'STANDING_RISK_DECIDED' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Säg nej' }));
    await screen.findByText('Riskbedömningen är redan avgjord.');
  });
});

describe('the list', () => {
  const list = (rows: readonly StandingRisk[], url = '/risk') =>
    page(<RiskListPage />, '/risk', url, {
      StandingRisks: ({ offset }) => ({
        standingRisks: {
          rows: rows.slice(Number(offset), Number(offset) + 60),
          total: rows.length,
        },
      }),
    });

  it('says what will be there', async () => {
    await list([]);
    await screen.findByText(/Här visas din organisations stående riskbedömningar/);
  });

  it('has pages, so that each of its rows can be reached', async () => {
    const rows = Array.from({ length: 130 }, (_, at) => risk({ number: `SR-2022-${at + 1}` }));
    const { user, address } = await list(rows);
    await screen.findByText('Stående riskbedömningar, 130 rader');
    screen.getByRole('link', { name: 'SR-2022-60' });
    expect(screen.queryByRole('link', { name: 'SR-2022-61' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Nästa' }));
    await screen.findByRole('link', { name: 'SR-2022-61' });
    await user.click(screen.getByRole('button', { name: 'Nästa' }));
    await screen.findByRole('link', { name: 'SR-2022-130' });
    screen.getByText(/121.130 av 130/);
    expect(screen.queryByRole('button', { name: 'Nästa' })).toBeNull();
    expect(address()).toBe('/risk?sida=3');
  });

  it('shows its last page for one that there is not', async () => {
    const { address } = await list([risk()], '/risk?sida=7');
    await screen.findByRole('link', { name: 'SR-2022-001' });
    await waitFor(() => expect(address()).toBe('/risk'));
  });

  it('has each with its number, residual risk and how it stands', async () => {
    await list([risk({ state: 'APPROVED' })]);
    await screen.findByRole('link', { name: 'SR-2022-001' });
    await screen.findByText('Godkänd');
    await screen.findByText('Låg (8 av 25)');
    await screen.findByText('Centrum, Klostergården');
    expect(screen.queryByText('LU-INRE')).toBeNull();
    expect(screen.queryByText('Går snart ut')).toBeNull();
  });

  it('says which ones end soon, and in a word what is to be done at a high risk', async () => {
    await list([
      risk({ state: 'APPROVED', shouldBeRenewed: true, residual: 12, band: 'MANAGER_DECIDES' }),
      risk({ number: 'SR-2022-002', state: 'EXPIRED', residual: 16, band: 'TOO_HIGH' }),
    ]);
    await screen.findByText('Chefen avgör (12 av 25)');
    await screen.findByText('För hög (16 av 25)');
    expect(screen.getAllByText('Går snart ut')).toHaveLength(1);
  });
});

describe('a new one', () => {
  it('asks for all twelve factors before it goes to the manager', async () => {
    const { user, sent } = await page(<NewRiskPage />, '/risk/ny', '/risk/ny', {});
    await user.click(await screen.findByRole('button', { name: 'Skicka till chefen' }));
    const faults = await screen.findAllByText(/Välj ett tal från 1 till 5/);
    expect(faults.length).toBeGreaterThanOrEqual(RISK_FACTORS.length);
    expect(sent.some(({ name }) => name === 'WriteStandingRisk')).toBe(false);
  });

  it('begins from an earlier one, and sends what is typed', async () => {
    const { user, sent } = await page(<NewRiskPage />, '/risk/ny', '/risk/ny?fran=SR-2022-001', {
      StandingRiskPage: { standingRisk: risk() },
      WriteStandingRisk: { writeStandingRisk: { number: 'SR-2022-002' } },
    });
    await screen.findByText('Kvarstående risk: låg (8 av 25). Passet kan genomföras');
    // The days that come after the earlier one are proposed, and can be changed.
    expect(screen.getByLabelText('Gäller från')).toHaveProperty('value', '2022-11-01');
    await user.clear(screen.getByLabelText('Gäller till och med'));
    await user.type(screen.getByLabelText('Gäller till och med'), '2023-04-30');
    await user.click(screen.getByRole('button', { name: 'Skicka till chefen' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'WriteStandingRisk')?.variables).toMatchObject({
        input: {
          type: 'STREET',
          areaGroup: 'LU-INRE',
          validFrom: '2022-11-01',
          validTo: '2023-04-30',
          safetyRepHeardOn: null,
        },
      }),
    );
    const input = sent.find(({ name }) => name === 'WriteStandingRisk')?.variables as {
      input: { items: unknown[] };
    };
    expect(input.input.items).toHaveLength(12);
    expect(input.input.items[0]).toEqual(risk().items[0]);
  });
});
