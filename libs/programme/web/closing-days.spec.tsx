import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { ClosingDays } from './closing-days.js';

const days = ['2022-06-30', '2022-08-15', '2022-09-30'];
const programme = (removable: string[], closingDays = days) => ({
  id: 'programme-1',
  closingDays,
  removableClosingDays: removable,
});

function open(removable: string[], today = '2022-07-10', answers: object = {}) {
  const part = (
    <ViewerProvider viewer={demoViewer({ today })}>
      <ClosingDays programmeId="programme-1" />
    </ViewerProvider>
  );
  return renderPage(part, {
    answers: { ClosingDays: { programme: programme(removable) }, ...answers } as never,
  });
}

const lines = async () => {
  const table = within(await screen.findByRole('table', { name: 'Avstämningsdagar' }));
  return table
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);
};

describe('the closing days of a programme', () => {
  it.each([
    ['2022-05-20', 'första 30 juni', ['Nästa', 'Kommer', 'Kommer']],
    ['2022-06-30', 'första 30 juni', ['Nästa', 'Kommer', 'Kommer']],
    ['2022-07-01', 'per 30 juni, nästa 15 augusti', ['Har varit', 'Nästa', 'Kommer']],
    ['2022-10-01', 'per 30 september', ['Har varit', 'Har varit', 'Har varit']],
  ])('on %s: %s', async (today, around, states) => {
    await open([], today);
    const shown = await lines();
    expect(shown).toEqual([
      `30 juni 2022${states[0]}`,
      `15 augusti 2022${states[1]}`,
      `30 september 2022${states[2]}Programmets sista dag`,
    ]);
    expect(screen.getByText(new RegExp(`^${around}`))).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ta bort/ })).toBeNull();
  });

  it('are made fewer by who leads, when they have said so twice', async () => {
    const { user, sent } = await open(['2022-08-15'], '2022-07-10', {
      RemoveClosingDay: { removeClosingDay: programme([], ['2022-06-30', '2022-09-30']) },
    });
    const name = 'Ta bort avstämningsdagen 15 augusti 2022';
    await user.click(await screen.findByRole('button', { name }));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/visas då först per 30 september 2022/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Ta bort dagen' }));
    expect(sent.find(({ name: one }) => one === 'RemoveClosingDay')?.variables).toMatchObject({
      input: { programmeId: 'programme-1', day: '2022-08-15' },
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('say why one is not removed', async () => {
    const { user } = await open(['2022-08-15'], '2022-07-10', {
      RemoveClosingDay: refuse({ code: 'CLOSING_DAY_OF_REPORT', field: 'day' }),
    });
    await user.click(await screen.findByRole('button', { name: /^Ta bort avstämningsdagen/ }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Ta bort dagen' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('En rapport slutar den dagen');
  });
});
