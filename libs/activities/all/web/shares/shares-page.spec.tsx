import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import SharesPage from './shares-page.js';

const share = (id: string, shortName: string, more: object = {}) => ({
  ...{ id, activityId: 'a1', kind: 'FIELD_OPERATION', number: 'FP-2022-006', title: 'Fältpass' },
  ...{ startsAt: '2022-05-20T18:00:00.000Z', agency: { id: shortName, shortName } },
  ...{ sharedAt: '2022-05-13T08:00:00.000Z', sharedFunction: 'Socialsekreterare 1' },
  ...{ endedAt: null, endedFunction: null, endedReason: null, staysBecause: null },
  ...more,
});

function open(rows: readonly object[], permissions = ['share:read', 'share:end']) {
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <SharesPage />
    </ViewerProvider>,
    {
      path: '/delningar',
      url: '/delningar',
      answers: {
        SharesPage: { activityShares: { total: rows.length, endCursor: null, rows } },
        EndShare: { endShare: 's1' },
      },
    },
  );
}

/** INV-05: what is shared, with whom, and its end as an act with a reason. */
describe('The list of shares', () => {
  it('says what each is, and why it stays', async () => {
    await open([
      share('s1', 'Polisen Lund'),
      share('s2', 'Frälsningsarmén', { staysBecause: 'SHARE_GOES_ALONG' }),
      share('s3', 'Socialtjänsten Helsingborg', {
        ...{ endedAt: '2022-05-14T08:00:00.000Z', endedFunction: 'Enhetschef' },
        endedReason: 'WRONG_RECEIVER',
      }),
    ]);
    const rows = (await screen.findAllByRole('row')).map((each) => each.textContent);
    expect(rows[1]).toContain('Gäller');
    expect(rows[2]).toContain('Mottagaren är med i planen');
    expect(rows[3]).toContain('Avslutad');
    expect(rows[3]).toContain('2022-05-14. Fel mottagare. Enhetschef');
    expect(screen.getAllByRole('button', { name: /^Avsluta delningen/ })).toHaveLength(1);
  });

  it('offers no end to who is no manager', async () => {
    await open([share('s1', 'Polisen Lund')], ['share:read']);
    await screen.findByText('Gäller');
    expect(screen.queryByRole('button', { name: /^Avsluta delningen/ })).toBeNull();
  });

  it('asks for a reason in plain words, and sends it', async () => {
    const { user, sent } = await open([share('s1', 'Polisen Lund')]);
    await user.click(
      await screen.findByRole('button', {
        name: 'Avsluta delningen av FP-2022-006 Fältpass med Polisen Lund',
      }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Avsluta delningen' }));
    expect(
      (await dialog.findAllByText(/Välj varför delningen ska avslutas/)).length,
    ).toBeGreaterThan(0);
    await user.click(dialog.getByLabelText('Fel mottagare'));
    await user.click(dialog.getByRole('button', { name: 'Avsluta delningen' }));
    expect(sent.filter(({ name }) => name === 'EndShare')).toMatchObject([
      { variables: { input: { shareId: 's1', reason: 'WRONG_RECEIVER' } } },
    ]);
  });
});
