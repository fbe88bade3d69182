import { describe, expect, it } from '@jest/globals';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { SuppressedCount, type SuppressedCountProps } from './suppressed-count.js';

describe('a figure that is not shown', () => {
  it.each<[SuppressedCountProps, string, RegExp]>([
    [{ label: 'fewerThan', n: 5 }, 'färre än 5', /Siffran är liten.*"färre än 5"/],
    [{ label: 'notShown', reason: 'protects' }, 'visas inte', /En siffra bredvid är liten/],
    [{ label: 'notShown', reason: 'breakdown' }, 'visas inte', /visas bara summan/],
    [
      { label: 'notShown', reason: 'derived' },
      'visas inte',
      /andel, ett medelvärde eller en stapel/,
    ],
    [{ label: 'notShown', reason: 'earlier' }, 'visas inte', /redan har publicerats/],
    [{ label: 'notShown', reason: 'denominator' }, 'visas inte', /för få att räkna en andel/],
    [{ label: 'notShown', reason: 'nested' }, 'visas inte', /ligger i en annan/],
    [{ label: 'notShown', reason: 'notClosed' }, 'visas inte', /ingen avstämning gjord än/],
  ])('%j says %s, and why when asked', async (props, label, reason) => {
    const { user } = await renderPage(<SuppressedCount {...props} />);
    expect(screen.getByText(label)).toBeTruthy();
    expect(screen.queryByText(reason)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Varför visas inte siffran?' }));
    expect((await screen.findByRole('dialog')).textContent).toMatch(reason);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is shown in part at the last closing day, and leads to where that is explained', async () => {
    const more = <a href="/mer">Läs mer</a>;
    const { user } = await renderPage(<SuppressedCount label="atLeast" n={36} more={more} />);
    expect(screen.getByText('minst 36')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Varför visas inte den nya siffran?' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toMatch(/den förra siffran kvar.*Läs mer$/);
  });
});
