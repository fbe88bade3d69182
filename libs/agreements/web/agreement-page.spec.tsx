import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { expectTakenBack } from '@stad/platform/web/testing/taken-back.js';
import { screen, within } from '@testing-library/react';
import type { AgreementPageQuery } from './agreement.generated.js';
import AgreementPage from './agreement-page.js';

type Agreement = AgreementPageQuery['agreement'];

const step = (name: string) => ({ step: name, ready: true, missing: [] });
const party = (id: string, name: string, more: object = {}) => ({
  agency: { id, name, shortName: name },
  ...{ isConfirmed: false, isVoid: false, signatoryFunction: null },
  ...{ confirmedAt: null, confirmedFunction: null },
  ...more,
});
const CONFIRMED = {
  ...{ isConfirmed: true, signatoryFunction: 'Lokalpolisområdeschef' },
  ...{ confirmedAt: '2022-04-20T09:00:00Z', confirmedFunction: 'Polisledning' },
};

const demoAgreement = (more: Partial<Agreement> = {}): Agreement => ({
  ...{ id: 'a1', siteId: 'site-1', programmeId: 'programme-1', kind: 'COOPERATION_AGREEMENT' },
  ...{ title: 'Samverkan i Lund', purposes: ['DETECT', 'OUTREACH'], extent: 'TOWN', areas: [] },
  parties: [party('agency-1', 'Socialtjänsten Lund'), party('agency-2', 'Polisen Lund', CONFIRMED)],
  ...{ validFrom: '2022-04-21', validTo: '2022-12-31', lastDay: '2022-12-31', daysLeft: null },
  ...{ referenceTitle: 'Överenskommelsen', referenceOn: '2022-04-20', diaryNumber: 'SO 2022/1' },
  ...{ state: 'REVIEW', signedOn: null, endedOn: null, endedReason: null, endedByAgency: null },
  ...{ waitsForUs: true, isBegunByUs: true, version: 2, nextSteps: [], events: [] },
  ...more,
});

const CHOICES = {
  areas: [],
  agreementAgencies: [
    { id: 'agency-1', name: 'Socialtjänsten Lund' },
    { id: 'agency-2', name: 'Polisen Lund' },
  ],
};

function open(agreement: object, answers: Answers = {}) {
  const permissions = ['agreement:read', 'agreement:keep', 'agreement:approve'];
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <AgreementPage />
    </ViewerProvider>,
    {
      path: '/overenskommelser/$id',
      url: '/overenskommelser/a1',
      answers: { AgreementPage: { agreement }, AgreementChoices: CHOICES, ...answers },
    },
  );
}

describe('Its page', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await open({}, { AgreementPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('says whom it waits for, what each has confirmed, and what its end stops', async () => {
    await open(demoAgreement());
    await screen.findByRole('heading', { level: 1, name: 'Samverkan i Lund' });
    expect(screen.getByText('Väntar på er')).toBeTruthy();
    expect(screen.getByText('1 av 2 har bekräftat')).toBeTruthy();
    expect(screen.getByText('Undertecknad av Lokalpolisområdeschef')).toBeTruthy();
    expect(screen.getByText('Upptäcka, Uppsökande arbete')).toBeTruthy();
    expect(screen.getByText('Hela Lund')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Parterna slutar med' })).toBeTruthy();
    expect(screen.getByText('Det som en myndighet redan har tagit emot')).toBeTruthy();
  });

  it('says when it ends once that is near, and not before', async () => {
    const { unmount } = await open(demoAgreement({ state: 'IN_FORCE', daysLeft: 91 }));
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(/Upphör om/)).toBeNull();
    unmount();
    await open(demoAgreement({ state: 'IN_FORCE', daysLeft: 90 }));
    expect(await screen.findByText('Upphör om 90 dagar, den 31 december 2022')).toBeTruthy();
  });

  it('is confirmed once one has read what that says', async () => {
    const { user, sent } = await open(demoAgreement({ nextSteps: [step('confirm')] }), {
      ConfirmAgreement: { confirmAgreement: { id: 'a1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Bekräfta för er organisation' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Parter: Socialtjänsten Lund och Polisen Lund')).toBeTruthy();
    expect(dialog.getByText('Område: Hela orten')).toBeTruthy();
    expect(dialog.getByText(/Ni är den sista parten/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Bekräfta' }));
    expect(sent.some(({ name }) => name === 'ConfirmAgreement')).toBe(false);
    await user.type(dialog.getByLabelText('Vem har undertecknat hos er'), 'Socialdirektör');
    await user.click(dialog.getByRole('button', { name: 'Bekräfta' }));
    const { variables } = sent.find(({ name }) => name === 'ConfirmAgreement') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ agreementId: 'a1', expectedVersion: 2, signatoryFunction: 'Socialdirektör' },
    });
  });

  it.each([
    [['Polisen Lund'], 'Går till en mottagare: Polisen Lund'],
    [['Polisen Lund', 'FA'], 'Går till 2 mottagare: Polisen Lund och FA'],
  ])(
    'asks %j to confirm after ten seconds, and nobody when it is taken back',
    async (names, to) => {
      const parties = names.map((name, at) => party(`agency-${at + 2}`, name));
      const agreement = demoAgreement({
        ...{ state: 'DRAFT', waitsForUs: false, nextSteps: [step('submit')] },
        parties: [party('agency-1', 'Socialtjänsten Lund'), ...parties],
      });
      const page = await open(agreement, { StepAgreement: { stepAgreement: { id: 'a1' } } });
      await expectTakenBack(page, {
        button: 'Be parterna bekräfta',
        mutation: 'StepAgreement',
        to,
      });
    },
  );

  it('asks nobody where there is no other party: there is no press, and why is said', async () => {
    const missing = [{ code: 'OTHER_PARTY_MISSING', field: 'partyIds', who: null }];
    const parties = [party('agency-1', 'Socialtjänsten Lund')];
    const nextSteps = [{ step: 'submit', ready: false, missing }];
    await open(demoAgreement({ state: 'DRAFT', waitsForUs: false, parties, nextSteps }));
    await screen.findByText(/^Sedan: be parterna bekräfta/);
    expect(screen.queryByRole('button', { name: 'Be parterna bekräfta' })).toBeNull();
    expect(document.querySelector('.later-steps li')?.textContent).toMatch(
      /^Be parterna bekräfta.+part/,
    );
  });

  it('is ended with a day and a reason', async () => {
    const held = demoAgreement({ state: 'IN_FORCE', daysLeft: 225, nextSteps: [step('end')] });
    const { user, sent } = await open(held, { EndAgreement: { endAgreement: { id: 'a1' } } });
    await user.click(await screen.findByRole('button', { name: 'Säg upp' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Sista dag den gäller'), '2022-06-30');
    await user.click(dialog.getByText('En ny ersätter den'));
    await user.click(dialog.getByRole('button', { name: 'Säg upp' }));
    const { variables } = sent.find(({ name }) => name === 'EndAgreement') ?? {};
    expect(variables?.input).toMatchObject({ on: '2022-06-30', reason: 'REPLACED' });
  });

  it('says what a change voids, and keeps what is typed when somebody else was quicker', async () => {
    const { user, sent } = await open(demoAgreement({ nextSteps: [step('edit')] }), {
      ChangeAgreement: () => refuse({ code: 'CONFLICT', field: 'expectedVersion' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Ändra' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/gäller inte de bekräftelser som redan är givna/)).toBeTruthy();
    const title = dialog.getByLabelText<HTMLInputElement>('Namn');
    await user.clear(title);
    await user.type(title, 'Samverkan igen');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find((each) => each.name === 'ChangeAgreement') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ expectedVersion: 2, title: 'Samverkan igen', partyIds: ['agency-1', 'agency-2'] },
      ...{ validFrom: '2022-04-21', extent: 'TOWN', areaIds: [] },
    });
    expect(title.value).toBe('Samverkan igen');
  });
});
