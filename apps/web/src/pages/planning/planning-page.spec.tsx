import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { type Viewer, ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import PlanningPage from './planning-page.js';

const SOC = {
  id: 'agency-1',
  key: 'SOC-LUND',
  kind: 'SOCIAL_SERVICES',
  name: 'Lunds kommun, socialförvaltningen',
  shortName: 'Socialtjänsten Lund',
};
const POL = { ...SOC, id: 'agency-2', key: 'POL-LUND', kind: 'POLICE', shortName: 'Polisen Lund' };

const night = {
  __typename: 'FieldPass',
  id: 'pass-1',
  kind: 'FIELD_OPERATION',
  number: 'FP-2022-003',
  title: 'Fältpass',
  phase: 'PLANNED',
  state: 'AWAITING_GO',
  startsAt: '2022-05-20T18:00:00Z',
  endsAt: '2022-05-20T23:00:00Z',
  placeLabel: 'Centrum',
  classification: 'P2',
  lifecycle: 'JOINT_DRAFT',
  owner: SOC,
  agencies: [POL, SOC],
  clashes: [{ key: 'BUSY:1' }],
  silentAgencies: ['Frälsningsarmén'],
};

const days = [{ date: '2022-05-26', kind: 'RED', name: 'Kristi himmelsfärdsdag' }];

async function page(url: string, answers: Answers = {}, viewer: Partial<Viewer> = {}) {
  const permissions = ['activity:read', 'pass:plan', 'busy-span:read', 'contact:read'];
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions, ...viewer })}>
      <PlanningPage />
    </ViewerProvider>,
    {
      path: '/planering',
      url,
      answers: {
        CalendarDays: { viewer: { thisYear: days, nextYear: [] } },
        PlanAreas: { areas: [] },
        PlanningWeek: { activities: { total: 1, rows: [night] } },
        PlanningBusy: { busySpans: [] },
        PlanningAnswers: { siteCoverage: { spans: [], gaps: [] } },
        PlanningNearest: {
          before: { rows: [] },
          after: { rows: [{ startsAt: '2022-06-10T08:00:00Z' }] },
        },
        PassSummary: () => refuse({ code: 'NOT_AVAILABLE' }),
        ...answers,
      },
    },
  );
}

describe('the week', () => {
  it('keeps the page when the week cannot be read, and offers to try again', async () => {
    await page('/planering', { PlanningWeek: () => refuse({ code: 'UNAVAILABLE' }) });
    await screen.findByRole('button', { name: 'Försök igen' });
    expect(screen.getByRole('heading', { level: 1, name: /Vecka 20/ })).toBeTruthy();
  });

  it('says that it is empty and where the nearest is that is not', async () => {
    await page('/planering?v=2022-22', {
      PlanningWeek: { activities: { total: 0, rows: [] } },
    });
    await screen.findByText('Inga fältpass eller andra aktiviteter vecka 22.');
    const link = await screen.findByRole('link', { name: 'Närmast efter: vecka 23, 2022' });
    expect(link.getAttribute('href')).toContain('v=2022-23');
  });

  it('draws a night as one cell over evening and night, and says all of it', async () => {
    const { user, address } = await page('/planering');
    const block = await screen.findByRole('button', { name: /FP-2022-003/ });
    expect(block.textContent).toContain('Fredag 20 maj, kväll och natt.');
    expect(block.textContent).toContain('20.00 till 01.00.');
    expect(block.textContent).toContain('Slutar lördag. Väntar på klartecken');
    expect(block.textContent).toContain('1 krock, 1 lucka');
    const cell = block.closest('td');
    expect(cell?.rowSpan).toBe(2);
    // Three bands and who answers; the night row lacks the cell that the evening fills.
    const rows = screen.getAllByRole('row');
    expect(rows.map((row) => within(row).queryAllByRole('cell').length)).toEqual([0, 7, 7, 7, 6]);
    await user.click(block);
    expect(address()).toContain('vald=pass-1');
    await screen.findByRole('link', { name: 'Öppna FP-2022-003' });
  });

  it('shows others as busy, and not what a seen pass explains', async () => {
    const span = { startsAt: night.startsAt, endsAt: night.endsAt };
    await page('/planering', {
      PlanningBusy: {
        busySpans: [
          { id: 'b1', ...span, agency: POL },
          {
            id: 'b2',
            startsAt: '2022-05-21T20:00:00Z',
            endsAt: '2022-05-22T00:00:00Z',
            agency: POL,
          },
        ],
      },
    });
    expect(await screen.findAllByText(/^Upptagen/)).toHaveLength(1);
  });

  it('names red days, marks today and says who does not answer', async () => {
    await page('/planering?v=2022-21', {
      PlanningAnswers: {
        siteCoverage: {
          spans: [],
          gaps: [{ startsAt: '2022-05-27T18:00:00Z', endsAt: '2022-05-27T22:00:00Z', agency: POL }],
        },
      },
    });
    await screen.findByRole('columnheader', { name: /26 maj, Kristi himmelsfärdsdag/ });
    await screen.findByText('Ingen från Polisen Lund svarar 20.00 till 00.00');
    expect(document.querySelector('[aria-current="date"]')).toBeNull();
  });

  it('moves with the arrows and from week to week', async () => {
    const { user, address } = await page('/planering', {
      PlanningWeek: {
        activities: {
          total: 2,
          rows: [
            night,
            {
              ...night,
              id: 'pass-2',
              number: 'FP-2022-004',
              startsAt: '2022-05-18T11:00:00Z',
              endsAt: '2022-05-18T15:00:00Z',
            },
          ],
        },
      },
    });
    const friday = await screen.findByRole('button', { name: /FP-2022-003/ });
    friday.focus();
    fireEvent.keyDown(friday, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /FP-2022-004/ }));
    await user.click(screen.getByRole('button', { name: 'Nästa vecka, vecka 21' }));
    await waitFor(() => expect(address()).toContain('v=2022-21'));
  });

  it('offers nothing new in a programme that is over', async () => {
    const [place] = demoViewer().places;
    if (!place) throw new Error('no place');
    const over = { ...place, programme: { ...place.programme, state: 'REPORTING' } };
    await page('/planering', {}, { places: [over] });
    await screen.findByText('Programmet redovisas. Planeringen kan bara läsas.');
    expect(screen.queryByLabelText('Planera fältpass på en rad')).toBeNull();
  });
});

describe('the list', () => {
  it('asks for what is to come, page by page, and goes on from the last row', async () => {
    const { user, sent, address } = await page('/planering?vy=lista', {
      PlanningActivities: ({ input }) => {
        const { after } = input as { after?: string };
        return { activities: { total: 1000, endCursor: after ? null : 'c1', rows: [night] } };
      },
    });
    await screen.findByRole('link', { name: 'FP-2022-003 Fältpass' });
    expect(sent.at(-1)?.variables).toMatchObject({
      input: { first: 50, sort: 'STARTS_AT', from: '2022-05-19T22:00:00.000Z' },
    });
    await user.click(screen.getByRole('button', { name: 'Nästa' }));
    await waitFor(() => expect(address()).toContain('efter=c1'));
    expect(sent.at(-1)?.variables).toMatchObject({ input: { after: 'c1' } });
    await user.click(screen.getByRole('radio', { name: 'Alla' }));
    await waitFor(() => expect(address()).toContain('nar=alla'));
    expect(address()).not.toContain('efter');
  });
});
