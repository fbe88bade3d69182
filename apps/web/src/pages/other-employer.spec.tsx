import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { FrontPageWeek } from './front-page-week.js';

const taken = { startsAt: '2022-05-20T18:00:00Z', endsAt: '2022-05-20T23:00:00Z' };
const WEEK = { mine: { rows: [] }, town: { rows: [] } };

async function open(otherAgencies: { shortName: string }[], elsewhere?: object[]) {
  const page = await renderPage(
    <ViewerProvider viewer={demoViewer({ otherAgencies })}>
      <FrontPageWeek />
    </ViewerProvider>,
    {
      answers: {
        FrontPageWeek: { ...WEEK, ...(elsewhere ? { elsewhere } : {}) },
        CalendarDays: { viewer: { thisYear: [], nextYear: [] } },
      },
    },
  );
  const week = within(await screen.findByRole('region', { name: 'Veckan' }));
  return { ...page, week };
}

describe('the week of somebody with two employers', () => {
  it('asks nothing and says nothing of another employer where there is none', async () => {
    const { sent, week } = await open([]);
    await week.findAllByText('Inget planerat');
    expect(week.queryByText(/Upptagen|Byt organisation/)).toBeNull();
    expect(sent.find(({ name }) => name === 'FrontPageWeek')?.variables).toMatchObject({
      worksElsewhere: false,
    });
  });

  it('has the time of the other as *Upptagen*: when, and no way to what', async () => {
    const { sent, week } = await open([{ shortName: 'Polisen Lund' }], [taken]);
    const row = (await week.findByText('Upptagen')).closest('li') as HTMLElement;
    // Joined so that the times do not break.
    const said = row.textContent.replaceAll('\u2060', '');
    expect(said).toBe('20–01UpptagenHos en annan av dina arbetsgivare');
    expect(within(row).queryByRole('link')).toBeNull();
    expect(sent.find(({ name }) => name === 'FrontPageWeek')?.variables).toMatchObject({
      worksElsewhere: true,
    });
  });

  it('has one row that leads to choosing the other, and says that one signs in again', async () => {
    const { week } = await open([{ shortName: 'Polisen Lund' }], []);
    const links = week.getAllByRole('link', { name: 'Byt organisation' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/logga-in']);
    expect(week.getByText(/Polisen Lund\. Du loggar in igen/)).toBeTruthy();
  });
});
