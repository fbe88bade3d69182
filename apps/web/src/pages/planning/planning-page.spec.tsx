import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { useShortcutListener } from '@stad/platform/web/keyboard/shortcuts.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { screen, waitFor, within } from '@testing-library/react';
import PlanningPage from './planning-page.js';
import { night, POL, page } from './testing/open-planning.js';

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

  it('says that an agency answers where its number is for others', async () => {
    await page('/planering', {
      PlanningAnswers: {
        siteCoverage: {
          spans: [{ startsAt: night.startsAt, endsAt: night.endsAt, agency: POL, label: null }],
          gaps: [],
        },
      },
    });
    const row = (await screen.findByText('Vem svarar')).closest('tr');
    const item = row?.querySelector('.answers li');
    expect(item?.textContent).toMatch(/^POL.* svarar$/);
  });

  it('says once who answers on all evenings', async () => {
    const spans = [
      {
        startsAt: '2022-05-15T22:00:00Z',
        endsAt: '2022-05-23T22:00:00Z',
        agency: POL,
        contact: null,
      },
    ];
    await page('/planering?v=2022-20', { PlanningAnswers: { siteCoverage: { spans, gaps: [] } } });
    const said = (await screen.findByText('Svarar alla kvällar')).closest('p');
    expect(said?.textContent).toMatch(/POL.* svarar$/);
    expect(screen.getAllByText('Som alla kvällar')).toHaveLength(7);
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

  it('has one tab stop; the arrows go from cell to cell, and a free one is a new pass', async () => {
    const { user, address } = await page('/planering?v=2022-20');
    const friday = await screen.findByRole('button', { name: /FP-2022-003/ });
    const grid = screen.getByRole('grid');
    const stops = () => grid.querySelectorAll('[tabindex="0"]');
    expect(stops()).toHaveLength(1);
    friday.focus();
    await user.keyboard('{ArrowRight}');
    const free = screen.getByRole('link', { name: 'Planera fältpass lördag 21 maj, kväll' });
    expect(document.activeElement).toBe(free);
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    // The night is one block: from beside either of its rows one comes to it.
    expect(document.activeElement).toBe(friday);
    await user.keyboard('{ArrowUp}{ArrowUp}{Home}');
    expect(document.activeElement?.textContent).toContain('Inga uppgifter');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement?.textContent).toBe('Planera fältpass söndag 22 maj, natt');
    expect([...stops()]).toEqual([document.activeElement]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toContain('/faltpass/nytt?dag=2022-05-22&del=night'));
  });

  it('offers nothing new in a cell that is past, and says that it is empty', async () => {
    await page('/planering?v=2022-20');
    await screen.findByRole('link', { name: 'Planera fältpass lördag 21 maj, kväll' });
    expect(screen.queryByRole('link', { name: /torsdag 19 maj/ })).toBeNull();
    expect(screen.getByText(/torsdag 19 maj, kväll/i).closest('td')?.tabIndex).toBe(-1);
  });

  it('closes the panel with Esc, and the focus goes back', async () => {
    const { user, address } = await page('/planering');
    await user.click(await screen.findByRole('button', { name: /FP-2022-003/ }));
    const close = await screen.findByRole('button', { name: 'Stäng' });
    close.focus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).not.toContain('vald'));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /FP-2022-003/ }));
  });

  it('goes from week to week', async () => {
    const { user, address } = await page('/planering');
    await user.click(await screen.findByRole('button', { name: 'Nästa vecka, vecka 21' }));
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

describe('the filter', () => {
  it('is chips in the address, asked of the server, and leads back to everything', async () => {
    const { user, sent, address } = await page('/planering?omrade=area-1&mina=1&visa=SEMINAR', {
      PlanningWeek: { activities: { total: 0, rows: [] } },
    });
    await screen.findByRole('button', { name: 'Ta bort filter: Område: Centrum' });
    expect(sent.find((one) => one.name === 'PlanningWeek')?.variables).toMatchObject({
      input: { kind: 'SEMINAR', areaId: 'area-1', mine: true },
    });
    await screen.findByText('Inget matchar filtret. Utan filter finns 7.');
    await user.click(screen.getByRole('button', { name: 'Ta bort filter: Bara mina' }));
    await waitFor(() => expect(address()).not.toContain('mina'));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filtrera' }));
    await user.click(document.activeElement as Element);
    await user.selectOptions(screen.getByLabelText('Planerat av'), 'Polisen Lund');
    await waitFor(() => expect(address()).toContain('av=agency-2'));
    await user.click(screen.getByRole('button', { name: 'Rensa filter' }));
    await waitFor(() => expect(address()).toBe('/planering'));
  });
});

describe('one’s own, in every town (INV-09)', () => {
  it('asks for it without a town, says where it is and leads there', async () => {
    const [lund] = demoViewer().places;
    if (!lund) throw new Error('no place');
    const elsewhere = {
      ...lund,
      site: { id: 'site-9', key: 'ystad', name: 'Ystad' },
    };
    const there = { ...night, id: 'p9', siteId: 'site-9', programmeId: lund.programme.id };
    const { sent, address } = await page(
      '/planering?mina=alla&vy=lista&nar=alla',
      { PlanningActivities: { activities: { total: 1, endCursor: null, rows: [there] } } },
      { places: [lund, elsewhere] },
    );
    await screen.findByRole('button', { name: 'Ta bort filter: Mina, alla orter' });
    expect(sent.find((one) => one.name === 'PlanningActivities')?.variables).toMatchObject({
      input: { mine: true, siteId: null, programmeId: null },
    });
    await screen.findByText(/Ystad/);
    const link = document.querySelector('td a, th a');
    expect(link?.getAttribute('href')).toContain('plats=ystad');
    expect(address()).toContain('mina=alla');
  });
});

describe('the month', () => {
  it('is six weeks of seven days; what one line cannot hold leads to that day', async () => {
    const many = [1, 2, 3, 4, 5].map((n) => ({ ...night, id: `p${n}`, number: `FP-2022-00${n}` }));
    const { user, address } = await page('/planering?vy=manad&v=2022-21', {
      PlanningWeek: { activities: { total: 5, rows: many } },
    });
    await screen.findByRole('heading', { level: 1, name: 'Maj 2022' });
    const grid = await screen.findByRole('grid', { name: /Planering maj 2022/ });
    expect(
      within(grid)
        .getAllByRole('rowheader')
        .map((it) => it.textContent),
    ).toEqual([17, 18, 19, 20, 21, 22].map((n) => `v. ${n}Gå till vecka ${n}`));
    const lines = within(grid).getAllByRole('button', { name: /FP-2022-00/ });
    expect(lines).toHaveLength(3);
    expect(lines[0]?.textContent).toContain(
      'Fredag 20 maj, kväll och natt. 20.00 till 01.00. Fältpass Centrum, FP-2022-001, Väntar på klartecken',
    );
    expect(grid.textContent).toContain('Kristi himmelsfärdsdag');
    await user.click(within(grid).getByRole('link', { name: '2 till fredag 20 maj' }));
    await waitFor(() => expect(address()).toContain('dag=2022-05-20'));
    expect(address()).toContain('vy=lista');
  });

  it('goes from month to month', async () => {
    const { user, address } = await page('/planering?vy=manad&v=2022-17');
    await user.click(await screen.findByRole('button', { name: 'Nästa månad, maj 2022' }));
    await waitFor(() => expect(address()).toContain('v=2022-18'));
    await screen.findByRole('heading', { level: 1, name: 'Maj 2022' });
  });
});

describe('the keys', () => {
  /** In the portal the frame listens. */
  function Listening() {
    useShortcutListener(true);
    return <PlanningPage />;
  }
  const open = (url: string) => page(url, {}, {}, <Listening />);

  it('are letters in a field', async () => {
    const { user, address } = await open('/planering');
    await user.type(await screen.findByLabelText('Planera fältpass på en rad'), 'n2');
    expect(address()).toBe('/planering');
  });

  it('change the view, find the filter and go from one to the next', async () => {
    const { user, address } = await open('/planering');
    const block = await screen.findByRole('button', { name: /FP-2022-003/ });
    await user.keyboard('j');
    expect(document.activeElement).toBe(block);
    await user.keyboard('/');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Område')));
    await user.click(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('2');
    await waitFor(() => expect(address()).toContain('vy=manad'));
    await user.keyboard('n');
    await waitFor(() => expect(address()).toBe('/faltpass/nytt'));
  });

  it('V leads to a week, and refuses what is none', async () => {
    const { user, address } = await open('/planering');
    await screen.findByRole('grid');
    await user.keyboard('v');
    const dialog = await screen.findByRole('dialog', { name: 'Gå till vecka' });
    await user.type(within(dialog).getByLabelText('Vecka'), '54{Enter}');
    await within(dialog).findByText('Skriv en vecka mellan 1 och 53.');
    await user.clear(within(dialog).getByLabelText('Vecka'));
    await user.type(within(dialog).getByLabelText('Vecka'), 'v21{Enter}');
    await waitFor(() => expect(address()).toContain('v=2022-21'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
