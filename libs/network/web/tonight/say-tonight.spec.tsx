import { describe, expect, it } from '@jest/globals';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor } from '@testing-library/react';
import { SayTonight } from './say-tonight.js';
import { TonightText } from './tonight-text.js';

const TOLD = {
  ...{ goesOut: true, byPhone: true, hasShelter: false, version: 4 },
  ...{ startsAt: '2022-05-20T14:00:00Z', endsAt: '2022-05-21T00:00:00Z' },
};
const page = (tonight: typeof TOLD | null) =>
  renderPage(<SayTonight contact={{ id: 'f1', label: 'Socialjouren Lund', tonight }} />, {
    path: '/ring/jour',
    url: '/ring/jour',
    answers: { SayTonight: { sayTonight: { id: 'f1' } } },
  });

describe('what tonight can do', () => {
  it('is said by three choices and its hours', async () => {
    const { user, sent } = await page(null);
    await screen.findByText('Ingen har sagt vad jouren kan göra i natt.');
    await user.click(
      screen.getByRole('button', { name: 'Säg vad jouren kan i natt: Socialjouren Lund' }),
    );
    await user.click(screen.getByRole('checkbox', { name: 'Åker ut' }));
    await user.click(screen.getByRole('button', { name: 'Spara för i natt' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'SayTonight')).toMatchObject({
        variables: {
          input: {
            ...{ contactFunctionId: 'f1', goesOut: true, byPhone: true, hasShelter: false },
            ...{ from: '16:00', to: '02:00', expectedVersion: null },
          },
        },
      }),
    );
  });

  it('is corrected from what is told', async () => {
    const { user, sent } = await page(TOLD);
    await screen.findByText(
      /^I natt 16\u2060–\u206002: åker ut · tar emot per telefon · inget skyddat boende$/,
    );
    await user.click(
      screen.getByRole('button', { name: 'Säg vad jouren kan i natt: Socialjouren Lund' }),
    );
    await user.clear(screen.getByLabelText('Till klockan'));
    await user.click(screen.getByRole('button', { name: 'Spara för i natt' }));
    expect(sent.find(({ name }) => name === 'SayTonight')).toBeUndefined();
    await user.type(screen.getByLabelText('Till klockan'), '23');
    await user.click(screen.getByRole('button', { name: 'Spara för i natt' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'SayTonight')).toMatchObject({
        variables: { input: { expectedVersion: 4, to: '23:00', goesOut: true } },
      }),
    );
  });

  it('is gone from an open page when its hours are over', async () => {
    await renderPage(
      <p data-testid="told">
        <TonightText told={TOLD} now={new Date('2022-05-21T00:00:00Z')} />
      </p>,
      { path: '/ring', url: '/ring', answers: {} },
    );
    expect((await screen.findByTestId('told')).textContent).toBe('');
  });
});
