import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor, within } from '@testing-library/react';
import type { Pass } from '../pass/pass.js';
import PassPage from '../pass/pass-page.js';
import { demoPass } from '../testing.js';

const clash: Pass['clashes'][number] = {
  key: 'TAKEN membership-1 2022-05-20T18:00:00.000Z/2022-05-20T19:00:00.000Z',
  code: 'DOUBLE_BOOKED',
  severity: 'SERIOUS',
  remedy: 'WHO',
  who: 'Socialsekreterare 1, Socialtjänsten Lund',
  hours: null,
  side: null,
  memberId: '1',
  keepReasons: ['OTHER_WORK_COVERED', 'SHORT_OVERLAP', 'OTHER'],
  kept: null,
};
const kept = {
  id: 'k1',
  reason: 'SHORT_OVERLAP',
  note: 'Byter av kl. 21',
  byTitle: 'Socialsekreterare 2',
  at: '2022-05-18T08:00:00Z',
};

function page(clashes: Pass['clashes']) {
  return renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: {
        FieldPassPage: { fieldPass: demoPass({ clashes }) },
        PlanAreas: { areas: demoPass().areas },
        KeepClash: { keepClash: { id: 'pass-1' } },
      },
    },
  );
}

describe('Behåll ändå', () => {
  it('is not there for somebody whose clash it is not', async () => {
    await page([{ ...clash, keepReasons: [] }]);
    await screen.findByText(/är redan bokad den tiden/);
    expect(screen.queryByRole('button', { name: 'Behåll ändå' })).toBeNull();
  });

  it('asks for a reason, and for words when it is another one', async () => {
    const { user, sent } = await page([clash]);
    await user.click(await screen.findByRole('button', { name: 'Behåll ändå' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Behåll ändå' }));
    expect((await within(dialog).findAllByText('Välj varför krocken behålls.')).length).toBe(2);
    await user.click(within(dialog).getByRole('radio', { name: 'Annat skäl' }));
    await user.click(within(dialog).getByRole('button', { name: 'Behåll ändå' }));
    expect((await within(dialog).findAllByText('Skriv skälet.')).length).toBe(2);
    expect(sent.some(({ name }) => name === 'KeepClash')).toBe(false);
  });

  it('sends the reason with the clash it is about', async () => {
    const { user, sent } = await page([clash]);
    await user.click(await screen.findByRole('button', { name: 'Behåll ändå' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'De krockar bara en kort stund' }));
    await user.type(within(dialog).getByLabelText(/Kort förklaring/), 'Byter av kl. 21');
    await user.click(within(dialog).getByRole('button', { name: 'Behåll ändå' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'KeepClash')).toMatchObject({
        variables: {
          input: {
            passId: 'pass-1',
            clashKey: clash.key,
            reason: 'SHORT_OVERLAP',
            note: 'Byter av kl. 21',
          },
        },
      }),
    );
  });

  it('one that is kept says why and who said so, and asks for nothing', async () => {
    await page([{ ...clash, keepReasons: [], kept }]);
    await screen.findByText(/Behålls ändå: De krockar bara en kort stund. Socialsekreterare 2/);
    await screen.findByText('Byter av kl. 21');
    expect(screen.queryByRole('button', { name: 'Välj någon annan' })).toBeNull();
  });
});
