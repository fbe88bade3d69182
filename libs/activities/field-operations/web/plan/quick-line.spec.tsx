import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor } from '@testing-library/react';
import { QuickLine } from './quick-line.js';

const viewer = demoViewer();
const [place] = viewer.places;
const areas = [
  { id: 'area-1', code: 'LU-INRE', name: 'Centrum', kind: 'DISTRICT', areaGroup: 'INNER' },
];

async function quickLine(answers: Answers = {}) {
  if (!place) throw new Error('no place');
  return renderPage(
    <ViewerProvider viewer={viewer}>
      <QuickLine place={place} />
    </ViewerProvider>,
    { answers: { PlanAreas: { areas }, ...answers } },
  );
}

const line = () => screen.getByLabelText('Planera fältpass på en rad');
const plan = () => screen.getByRole('button', { name: 'Planera' });

describe('a plan in one line', () => {
  it('is refused where it cannot be read, and stays', async () => {
    const { user, sent } = await quickLine();
    await user.type(line(), 'fre 20-01 månen');
    expect(await screen.findByText(/Området finns inte i listan/)).toBeTruthy();
    await user.click(plan());
    expect(line().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByDisplayValue('fre 20-01 månen')).toBeTruthy();
    expect(sent.some((one) => one.name === 'PlanFieldPass')).toBe(false);
  });

  it('waits for the areas when one is quicker than they are', async () => {
    let come = () => {};
    const here = new Promise<void>((done) => {
      come = done;
    });
    const { user, sent } = await quickLine({ PlanAreas: () => here.then(() => ({ areas })) });
    await user.type(line(), 'fre 20-01 centrum{Enter}');
    expect(line().getAttribute('aria-invalid')).not.toBe('true');
    expect(screen.getByText('Hämtar ortens områden…')).toBeTruthy();
    expect(screen.queryByText(/Området finns inte i listan/)).toBeNull();
    come();
    await waitFor(() => expect(sent.some((one) => one.name === 'PlanFieldPass')).toBe(true));
  });

  it('says why when they do not come, and asks for them again at the next press', async () => {
    let asked = 0;
    const { user, sent } = await quickLine({
      PlanAreas: () => {
        asked += 1;
        return asked === 1 ? refuse({ code: 'NOT_AVAILABLE' }) : { areas };
      },
    });
    await user.type(line(), 'fre 20-01 centrum');
    expect(await screen.findByText(/finns inte/)).toBeTruthy();
    expect(screen.queryByText(/Området finns inte i listan/)).toBeNull();
    await user.type(line(), '{Enter}');
    await waitFor(() => expect(sent.some((one) => one.name === 'PlanFieldPass')).toBe(true));
  });

  it('offers what may have been meant, and keeps the area', async () => {
    const { user } = await quickLine();
    await user.type(line(), '270522 20-01 centrum');
    await screen.findByText('Menar du 27 maj 2022? Skriv 220527 20.00–01.00');
    await user.click(screen.getByRole('button', { name: /^Fredag 27 maj 2022, v. 21/ }));
    expect(screen.getByDisplayValue('220527 20.00–01.00 centrum')).toBeTruthy();
    await screen.findByText(/^Fredag 27 maj 2022, v. 21, 20.00/);
  });

  it('says that a day is red, by name', async () => {
    const { user } = await quickLine();
    await user.type(line(), '26/5 20-01 centrum');
    await screen.findByText(
      /slutar fredag\. Torsdag, helgdag \(Kristi himmelsfärdsdag\)\. Centrum, gata\.$/,
    );
  });

  it('says when there is nothing to copy', async () => {
    const { user } = await quickLine({ CopyLastPass: () => refuse({ code: 'NO_PASS_TO_COPY' }) });
    await user.click(screen.getByRole('button', { name: 'Kopiera förra passet' }));
    await waitFor(() => expect(screen.getAllByRole('status').length).toBeGreaterThan(0));
  });

  it('becomes a draft at once and leads to it', async () => {
    const { user, sent, address } = await quickLine({
      PlanFieldPass: { planFieldPass: { id: 'pass-1' } },
    });
    await user.type(line(), 'fre 20-01 centrum');
    await screen.findByText(
      'Fredag 20 maj 2022, v. 20, 20.00\u2060–\u206001.00, slutar lördag. Centrum, gata.',
    );
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toContain('/faltpass/pass-1'));
    expect(sent.find((one) => one.name === 'PlanFieldPass')?.variables).toMatchObject({
      input: {
        siteId: 'site-1',
        type: 'STREET',
        startsAt: '2022-05-20T18:00:00.000Z',
        endsAt: '2022-05-20T23:00:00.000Z',
        areaIds: ['area-1'],
      },
    });
  });
});
