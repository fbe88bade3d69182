import { expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { Parts } from './figure-name.js';
import { hours, shown } from './testing.js';

const draw = (parts: ReturnType<typeof hours>[]) =>
  renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <div data-testid="parts">
        <Parts parts={parts} />
      </div>
    </ViewerProvider>,
  );

const said = ({ textContent }: Element) => textContent;

it('what towns said of themselves stands in a table, by their names', async () => {
  await draw([
    hours('helsingborg_BASELINE', shown(3)),
    hours('kronhamn_BASELINE', shown(2)),
    hours('kronhamn_END', shown(4)),
  ]);
  expect(screen.getAllByRole('row').map((row) => [...row.children].map(said))).toEqual([
    ['Helsingborg vid start', '3'],
    ['Kronhamn vid start', '2'],
    ['Kronhamn vid slut', '4'],
  ]);
  expect(screen.getAllByRole('rowheader')).toHaveLength(3);
});

it('sums of agencies stand in one line', async () => {
  await draw([hours('SOC', shown(53)), hours('POL', shown(35))]);
  expect(screen.getByTestId('parts').textContent).toBe('SOC 53 · POL 35');
  expect(screen.queryByRole('row')).toBeNull();
});
