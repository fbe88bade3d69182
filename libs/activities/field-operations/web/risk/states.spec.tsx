import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { readStanding } from '@stad/platform/web/testing/standing.js';
import { screen } from '@testing-library/react';
import { riskNextSteps, riskStateOn, shouldBeRenewed } from '../../rules/risk-assessment.js';
import RiskPage from './risk-page.js';

const TODAY = '2022-05-20';
const VIEWERS = {
  'its author': { agencyId: 'soc', roles: ['SOCIAL_MANAGER'], personId: 'author' },
  'another manager': { agencyId: 'soc', roles: ['SOCIAL_MANAGER'], personId: 'chief' },
  'a worker': { agencyId: 'soc', roles: ['SOCIAL_WORKER'], personId: 'worker' },
} as const;
type Who = keyof typeof VIEWERS;

interface Row {
  readonly kept: object;
  readonly heading: string | Readonly<Record<Who, string>>;
  readonly waits?: Partial<Record<Who, RegExp>>;
  readonly filled?: string;
  readonly later?: string;
}
const WAITS = {
  'its author': 'Väntar på en annan chef',
  'another manager': 'Väntar på dig',
  'a worker': 'Väntar på chefen',
} as const;
/** The filled act and the folded ones are the other manager's alone. */
const ROWS: Readonly<Record<string, Row>> = {
  'handed in': { kept: { safetyRepHeardOn: '2022-05-01' }, heading: WAITS, filled: 'Godkänn' },
  'handed in, nobody heard': {
    ...{ kept: {}, heading: WAITS, later: 'Sedan: godkänn' },
    waits: { 'a worker': /Chefen hos er avgör/ },
  },
  'handed in, and over': {
    kept: { safetyRepHeardOn: '2022-05-01', validTo: '2022-05-19' },
    ...{ heading: WAITS, later: 'Sedan: godkänn' },
  },
  approved: { kept: { state: 'APPROVED' }, heading: 'Godkänd' },
  'approved, in its last days': {
    ...{ kept: { state: 'APPROVED', validTo: '2022-06-01' }, heading: 'Godkänd' },
  },
  'not approved': { kept: { state: 'REJECTED' }, heading: 'Inte godkänd' },
  'past its last day': {
    ...{ kept: { state: 'APPROVED', validTo: '2022-05-19' }, heading: 'Har gått ut' },
  },
};
const CASES = Object.keys(ROWS).flatMap((row) =>
  (Object.keys(VIEWERS) as Who[]).map((who) => ({ row, who })),
);

describe('a risk assessment, by state and whoever looks', () => {
  it.each(CASES)('$row, seen by $who', async ({ row, who }) => {
    const { kept, heading, waits, filled, later } = ROWS[row] as Row;
    const risk = {
      ...{ agencyId: 'soc', agencyLabel: 'Socialtjänsten Lund', writtenById: 'author' },
      ...{ state: 'SUBMITTED', safetyRepHeardOn: null, validTo: '2022-10-31', ...kept },
    } as never as Parameters<typeof riskNextSteps>[1];
    const steps = riskNextSteps(VIEWERS[who], risk, TODAY);
    const standingRisk = {
      ...{ id: 'r1', number: 'SR-2022-001', type: 'STREET', areaGroup: 'LU-INRE', residual: 8 },
      ...{ band: 'LOW', validFrom: '2022-05-02', version: 1, items: [] },
      ...{ writtenAt: '2022-05-01T07:00:00Z', writtenByTitle: 'Socialsekreterare 1' },
      ...{ decidedAt: null, decidedByTitle: null },
      ...{ validTo: risk.validTo, safetyRepHeardOn: risk.safetyRepHeardOn },
      ...{ state: riskStateOn(risk, TODAY), shouldBeRenewed: shouldBeRenewed(risk, TODAY) },
      nextSteps: steps.map((one) => ({
        ...one,
        missing: one.missing.map((each) => ({ field: null, who: null, ...each })),
      })),
    };
    await renderPage(
      <ViewerProvider viewer={demoViewer({ today: TODAY })}>
        <RiskPage />
      </ViewerProvider>,
      {
        ...{ path: '/risk/$number', url: '/risk/SR-2022-001' },
        answers: { RiskAreas: { areas: [] }, StandingRiskPage: { standingRisk } },
      },
    );
    await screen.findByText(typeof heading === 'string' ? heading : heading[who]);
    const read = readStanding();
    const decides = who === 'another manager';
    expect(read.filled).toEqual(decides && filled ? [filled] : []);
    expect(read.later).toBe((decides && later) || null);
    const said = waits?.[who];
    if (said) screen.getByText(said);
  });
});
