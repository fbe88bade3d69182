import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { readStanding } from '@stad/platform/web/testing/standing.js';
import { screen } from '@testing-library/react';
import type { FigureAnswer } from '../rules/freeze.js';
import { isFrozen, type ReportState } from '../rules/report-life.js';
import { reportNextSteps } from '../rules/report-next-steps.js';
import ReportPage from './report-page.js';
import { aFigure, aReport, aVersion } from './testing/answers.js';

/** The due date of the report is 31 October: from the 26th a figure may go as not confirmed. */
const EARLY = '2022-10-20';
const LATE = '2022-10-27';

const VIEWERS = {
  'who writes it': ['report:read', 'report:write', 'figure:read'],
  'who signs it': ['report:read', 'report:sign'],
  'the registrar of the lead': ['report:read'],
  'who answers for an agency': ['report:answer'],
} as const;
type Who = keyof typeof VIEWERS;
const isOfLead = (who: Who) => who !== 'who answers for an agency';

interface Row {
  readonly state: ReportState;
  readonly today?: string;
  /** What the asked agency has said; nothing while it is silent. */
  readonly answer?: 'APPROVED' | 'CHANGE_REQUESTED';
  readonly lacksText?: boolean;
  readonly supplement?: { readonly isFrozen: boolean; readonly isChanged: boolean };
  readonly heading: string;
  readonly waits?: string;
  readonly filled?: Partial<Record<Who, string>>;
  readonly later?: Partial<Record<Who, string>>;
}
const WRITES = 'who writes it';
const SIGNS = 'who signs it';
const ANSWERS = 'who answers for an agency';
const OF_FUNDER = 'Väntar på besked från Länsstyrelsen.';
const FREEZE_LATER = 'Sedan: fastställ rapporten';

const ROWS: Readonly<Record<string, Row>> = {
  'a draft': {
    ...{ state: 'DRAFT', heading: 'Utkast' },
    filled: { [WRITES]: 'Be parterna bekräfta siffrorna' },
  },
  'in review inside the house': {
    ...{ state: 'INTERNAL_REVIEW', heading: 'Intern granskning' },
    filled: { [WRITES]: 'Be parterna bekräfta siffrorna' },
  },
  'asked about, no answer yet': {
    ...{ state: 'AGENCY_APPROVAL', heading: 'Parter bekräftar' },
    filled: { [ANSWERS]: 'Godkänn våra siffror' },
    later: { [WRITES]: FREEZE_LATER, [SIGNS]: 'Sedan: ta med obekräftade siffror' },
  },
  'asked about, no answer in the last days': {
    ...{ state: 'AGENCY_APPROVAL', today: LATE, heading: 'Parter bekräftar' },
    filled: { [ANSWERS]: 'Godkänn våra siffror', [SIGNS]: 'Ta med obekräftade siffror' },
    later: { [WRITES]: FREEZE_LATER },
  },
  'asked about, a change is wanted': {
    ...{ state: 'AGENCY_APPROVAL', answer: 'CHANGE_REQUESTED', heading: 'Parter bekräftar' },
    later: { [WRITES]: FREEZE_LATER },
  },
  'approved by all': {
    ...{ state: 'AGENCY_APPROVAL', answer: 'APPROVED', heading: 'Parter bekräftar' },
    filled: { [WRITES]: 'Fastställ rapporten' },
  },
  'approved by all, a text is missing': {
    ...{ state: 'AGENCY_APPROVAL', answer: 'APPROVED', lacksText: true },
    heading: 'Parter bekräftar',
    later: { [WRITES]: FREEZE_LATER },
  },
  'frozen, not handed in': {
    ...{ state: 'FROZEN', answer: 'APPROVED', heading: 'Fastställd' },
    filled: { [WRITES]: 'Markera som inskickad' },
  },
  'handed in': {
    ...{ state: 'SUBMITTED', answer: 'APPROVED', heading: 'Inskickad', waits: OF_FUNDER },
  },
  'to be completed, nothing written': {
    ...{ state: 'SUPPLEMENT_REQUESTED', answer: 'APPROVED', heading: 'Komplettering begärd' },
    supplement: { isFrozen: false, isChanged: false },
    later: { [WRITES]: 'Sedan: fastställ kompletteringen och markera som kompletterad' },
  },
  'to be completed, written': {
    ...{ state: 'SUPPLEMENT_REQUESTED', answer: 'APPROVED', heading: 'Komplettering begärd' },
    supplement: { isFrozen: false, isChanged: true },
    filled: { [WRITES]: 'Fastställ kompletteringen' },
    later: { [WRITES]: 'Sedan: markera som kompletterad' },
  },
  'to be completed, frozen again': {
    ...{ state: 'SUPPLEMENT_REQUESTED', answer: 'APPROVED', heading: 'Komplettering begärd' },
    supplement: { isFrozen: true, isChanged: false },
    filled: { [WRITES]: 'Markera som kompletterad' },
    later: { [WRITES]: 'Sedan: fastställ kompletteringen' },
  },
  completed: {
    ...{ state: 'COMPLETED', answer: 'APPROVED', heading: 'Kompletterad', waits: OF_FUNDER },
  },
  'approved by the funder': {
    ...{ state: 'APPROVED_BY_FUNDER', answer: 'APPROVED', heading: 'Godkänd av Länsstyrelsen' },
    filled: { [WRITES]: 'Arkivera rapporten' },
  },
  'money is asked back': {
    ...{ state: 'REPAYMENT_DEMANDED', answer: 'APPROVED', heading: 'Återbetalning krävs' },
    filled: { [WRITES]: 'Arkivera rapporten' },
  },
  'in the archive': { state: 'ARCHIVED', answer: 'APPROVED', heading: 'Arkiverad' },
};
const CASES = Object.keys(ROWS).flatMap((row) =>
  (Object.keys(VIEWERS) as Who[]).map((who) => ({ row, who })),
);

function reportOf({ state, answer, lacksText, supplement, today = EARLY }: Row, who: Who) {
  const may = VIEWERS[who] as readonly string[];
  const isLead = isOfLead(who);
  const asked: FigureAnswer = {
    ...{ agencyId: 'pol', agencyName: 'Polisen Lund', figureCode: 'K12' },
    ...{ decision: answer ?? null, unconfirmed: false, redefined: false },
  };
  const nextSteps = reportNextSteps(
    {
      isLead,
      mayWrite: may.includes('report:write'),
      maySign: may.includes('report:sign'),
      mayAnswer: may.includes('report:answer'),
    },
    {
      ...{ state, kind: 'STATUS_REPORT', economy: null, answers: [asked] },
      texts: new Map(lacksText ? [] : [[2, 'Allt går som det ska.']]),
      supplement: supplement ?? null,
      mayGoUnconfirmed: today >= '2022-10-26',
    },
  );
  const figure = { contributor: 'Polisen Lund', decision: answer ?? null };
  const figures = [aFigure({ ...figure, mine: !isLead })];
  const frozen = isFrozen(state) ? aVersion() : null;
  return aReport({ state, isLead, figures, frozen, nextSteps, kind: 'STATUS_REPORT' });
}

describe('a report, by state and whoever looks', () => {
  it.each(CASES)('$row, seen by $who', async ({ row: name, who }) => {
    const row = ROWS[name] as Row;
    const viewer = demoViewer({ permissions: [...VIEWERS[who]], today: row.today ?? EARLY });
    await renderPage(
      <ViewerProvider viewer={viewer}>
        <ReportPage />
      </ViewerProvider>,
      {
        ...{ path: '/rapporter/$id', url: '/rapporter/r1' },
        answers: { ReportPage: { progressReport: reportOf(row, who) } } as never,
      },
    );
    await screen.findByRole('heading', { level: 1 });
    const { heading, waits, filled, later } = row;
    expect(screen.getAllByText(heading).length).toBeGreaterThan(0);
    const read = readStanding();
    expect(read.filled).toEqual(filled?.[who] ? [filled[who]] : []);
    expect(read.later).toBe(later?.[who] ?? null);
    if (waits) screen.getByText(waits);
    else expect(screen.queryByText(/^Väntar på/)).toBeNull();
  });
});
