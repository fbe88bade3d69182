import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import AgreementsPage from './agreements-page.js';
import DraftsPage from './drafts-page.js';

const party = (shortName: string, isConfirmed = true) => ({
  isConfirmed,
  agency: { id: shortName, shortName },
});
const row = (id: string, more: object = {}) => ({
  ...{ id, title: `Nr ${id}`, kind: 'COOPERATION_AGREEMENT', state: 'IN_FORCE' },
  ...{ lastDay: '2022-06-10', daysLeft: 21, waitsForUs: false },
  parties: [party('Socialtjänsten Lund'), party('Polisen Lund')],
  ...more,
});
const WAITING = { state: 'REVIEW', daysLeft: null, waitsForUs: true };

function open(
  rows: readonly object[],
  permissions = ['agreement:read', 'agreement:read-making', 'agreement:keep'],
) {
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <AgreementsPage />
    </ViewerProvider>,
    {
      path: '/overenskommelser',
      url: '/overenskommelser',
      answers: {
        AgreementsPage: { agreements: { total: rows.length, endCursor: null, rows } },
        AgreementChoices: {
          areas: [{ id: 'area-1', name: 'Centrum' }],
          agreementAgencies: [
            { id: 'agency-1', name: 'Socialtjänsten Lund' },
            { id: 'agency-2', name: 'Polisen Lund' },
          ],
        },
        AddAgreement: { addAgreement: { id: 'a1' } },
      },
    },
  );
}

describe('The list', () => {
  it('says whom each waits for, and which ends soon', async () => {
    const parties = [party('Socialtjänsten Lund', false), party('Polisen Lund')];
    const both = [party('Socialtjänsten Lund', false), party('Polisen Lund', false)];
    await open([
      row('1', { ...WAITING, parties }),
      row('2', { ...WAITING, parties: both }),
      row('3'),
      row('4', { daysLeft: 91 }),
    ]);
    await screen.findByRole('link', { name: 'Nr 1' });
    expect(screen.getByText('Väntar på er')).toBeTruthy();
    expect(screen.getByText('Väntar på Socialtjänsten Lund och Polisen Lund')).toBeTruthy();
    expect(screen.getAllByText(/^om \d+ dagar$/).map((each) => each.textContent)).toEqual([
      'om 21 dagar',
    ]);
  });

  it('offers nothing to write to whoever reads alone, and leads to the drafts', async () => {
    await open([], ['agreement:read', 'agreement:read-making']);
    await screen.findByText(/Här visas överenskommelser/);
    expect(screen.queryByRole('button', { name: 'Skriv en överenskommelse' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Att underteckna' })).toBeTruthy();
  });

  it('says to an administrator that those in force are all there is to read', async () => {
    await open([row('1')], ['agreement:read']);
    await screen.findByText(/^De överenskommelser som gäller/);
    expect(screen.queryByLabelText('Läge')).toBeNull();
  });

  it('asks for what an agreement says, area by area, and leads to it', async () => {
    const { user, sent } = await open([]);
    const [button] = await screen.findAllByRole('button', { name: 'Skriv en överenskommelse' });
    if (button) await user.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('Slag'), 'COOPERATION_AGREEMENT');
    await user.type(dialog.getByLabelText('Namn'), 'Samverkan');
    expect(dialog.queryByLabelText('Socialtjänsten Lund')).toBeNull();
    await user.click(await dialog.findByText('Polisen Lund'));
    await user.click(dialog.getByText('Upptäcka'));
    await user.click(dialog.getByText('Vissa områden'));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(sent.some(({ name }) => name === 'AddAgreement')).toBe(false);
    await user.click(dialog.getByText('Centrum'));
    await user.type(dialog.getByLabelText('Första dag'), '2022-06-01');
    await user.type(dialog.getByLabelText('Sista dag'), '2022-12-31');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'AddAgreement') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ kind: 'COOPERATION_AGREEMENT', title: 'Samverkan', purposes: ['DETECT'] },
      ...{ extent: 'AREAS', areaIds: ['area-1'], partyIds: ['agency-2'] },
      ...{ validFrom: '2022-06-01', validTo: '2022-12-31', referenceOn: null },
      ...{ siteId: 'site-1', programmeId: 'programme-1' },
    });
  });
});

describe('What is to be signed', () => {
  it('leads to each draft', async () => {
    await renderPage(<DraftsPage />, { path: '/', url: '/', answers: {} });
    const link = await screen.findByRole('link', { name: 'Bilaga om personuppgiftsansvar' });
    expect(link.getAttribute('href')).toBe('/underlag/gemensamt-ansvar.txt');
    expect(screen.getAllByRole('link')).toHaveLength(11);
  });
});
