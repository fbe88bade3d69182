import { expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import PassPage from '../pass/pass-page.js';
import { demoPass, step } from '../testing.js';

const eve = {
  ...{ key: 'eve', code: 'EVE', severity: 'NOTE', remedy: 'WHEN', who: 'midsommarafton' },
  ...{ hours: null, side: null, memberId: null, kept: null, keepReasons: [] },
};

it('asks how many weeks and until when, then names what each new draft runs into', async () => {
  const { progress } = demoPass();
  const pass = demoPass({
    state: 'PLANNING',
    progress: { ...progress, sentAt: null },
    nextSteps: [step('edit'), step('repeat'), step('delete')],
  });
  const drafts = [
    { id: 'draft-1', number: null, startsAt: '2022-06-17T18:00:00Z', clashes: [] },
    { id: 'draft-2', number: null, startsAt: '2022-06-24T18:00:00Z', clashes: [eve] },
  ];
  const { user, sent } = await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: { FieldPassPage: { fieldPass: pass }, RepeatPass: { repeatPass: drafts } },
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Upprepa varje vecka' }));
  await user.click(await screen.findByRole('button', { name: 'Skapa utkasten' }));
  await screen.findByText(/^2 utkast finns nu/);
  expect(sent.find((one) => one.name === 'RepeatPass')?.variables).toMatchObject({
    input: { passId: 'pass-1', weeks: 4 },
  });
  expect(screen.getByRole('link', { name: /24 juni/ }).getAttribute('href')).toContain('draft-2');
  expect(screen.getByText(/midsommarafton/)).toBeTruthy();
});
