import { afterEach, describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Sent } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { USUAL_FUNCTIONS } from '../rules/handover-functions.js';
import type { NextHandover } from '../rules/handover-next.js';
import { goingOn, goOnWith, wentOn } from './going-on.js';
import RegisterPage from './register-page.js';

const receiver = (id: string, label: string, kind: string, agencyKind: string) => ({
  ...{ id, label, kind, answersNow: true, phone: '040-628 04 11', routineStep: null },
  ...{ ifNobody: null, agency: { id: `agency-${id}`, shortName: label, kind: agencyKind } },
});
const RECEIVERS = [
  receiver('r1', 'Mottagningen', 'RECEPTION', 'SOCIAL_SERVICES'),
  receiver('r2', 'Jouren', 'SOCIAL_ON_CALL', 'SOCIAL_SERVICES'),
  receiver('r3', 'Nattsamordningen', 'RECEPTION', 'NGO'),
];
const FUNCTIONS = { own: ['Samverkanspolis 1', 'Yttre befäl'], others: USUAL_FUNCTIONS };
const NEXT: NextHandover = {
  ...{ followsId: 'h1', category: 'SOCIAL_ON_CALL', band: 'AGE_18_20', channel: 'SDK' },
  ...{ hasConsent: true, observedAt: null, notTo: 'Jouren' },
};

const open = (url: string, roles = ['POLICE_LIAISON']) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: ['handover:confirm'], roles })}>
      <RegisterPage />
    </ViewerProvider>,
    {
      ...{ path: '/overlamningar/ny', url },
      answers: {
        HandoverReceivers: { handoverReceivers: RECEIVERS, handoverFunctions: FUNCTIONS },
        RegisterHandover: { registerHandover: { id: '1', state: 'REGISTERED' } },
      },
    },
  );
const sentInput = (sent: readonly Sent[]) =>
  sent.find(({ name }) => name === 'RegisterHandover')?.variables['input'];
const chosen = (label: string) => (screen.getByLabelText(label) as HTMLSelectElement).value;

afterEach(wentOn);

describe('Going on from one', () => {
  it('begins with what is known, to the next number, and names none in the address', async () => {
    goOnWith(NEXT);
    const { user, sent } = await open('/overlamningar/ny?led=nasta');
    await screen.findByRole('heading', { name: 'Lämna vidare' });
    expect(screen.getByText(/Jouren var fel mottagare. Ring nästa i listan/)).toBeTruthy();
    expect(chosen('Till vem?')).toBe('r1');
    expect(chosen('Ålder')).toBe('AGE_18_20');
    await user.click(screen.getByRole('button', { name: 'Registrera överlämning' }));
    expect(sentInput(sent)).toMatchObject({
      ...{ followsId: 'h1', category: 'SOCIAL_ON_CALL', channel: 'SDK', hasConsent: true },
      otherFunction: 'Mottagningen',
    });
    // It is written down: the next one begins with nothing.
    expect(goingOn('nasta')).toBeNull();
  });

  it('is nothing that a new one begins with', async () => {
    goOnWith(NEXT);
    const { user, sent } = await open('/overlamningar/ny');
    await user.click(await screen.findByRole('button', { name: 'Registrera överlämning' }));
    expect(sentInput(sent)).toMatchObject({ followsId: null, channel: 'PHONE' });
  });
});

describe('A concern for a child', () => {
  it('to somebody else than social services is warned of plainly, and saved', async () => {
    const { user, sent } = await open('/overlamningar/ny?vad=barn');
    await screen.findByText('Oro för ett barn: ring nu');
    expect(screen.queryByText(/Det här är inte anmält/)).toBeNull();
    await user.selectOptions(screen.getByLabelText('Till vem?'), 'r3');
    await screen.findByText(/Det här är inte anmält/);
    await user.click(screen.getByRole('button', { name: 'Registrera överlämning' }));
    expect(sentInput(sent)).toMatchObject({
      category: 'CHILD_CONCERN',
      otherAgencyId: 'agency-r3',
    });
  });
});

describe('Who assessed it', () => {
  it('is one’s own function unless another is chosen', async () => {
    const { user, sent } = await open('/overlamningar/ny');
    await user.selectOptions(await screen.findByLabelText(/Bedömd av/), 'Yttre befäl');
    await user.click(screen.getByRole('button', { name: 'Registrera överlämning' }));
    expect(sentInput(sent)).toMatchObject({ assessedBy: 'Yttre befäl' });
  });
});
