import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import type { DisseminationPageQuery } from './dissemination.generated.js';
import DisseminationPage from './dissemination-page.js';

const ready = (step: string) => ({ step, ready: true, missing: [] });
const SOC = { key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: '', shortName: 'Soc' };

const demoMeeting = (more: Partial<DisseminationPageQuery['dissemination']> = {}) => ({
  ...{ id: 'm1', siteId: 'site-1', title: 'Vem ringer vem?', placeLabel: 'Stadshuset' },
  ...{ startsAt: '2022-05-20T11:00:00Z', endsAt: '2022-05-20T12:00:00Z' },
  ...{ classification: 'P1', lifecycle: 'FINALISED', aimTag: null, goal: null, owner: SOC },
  disseminationDetails: { state: 'CONFIRMED', purpose: 'Veta vem man ringer', cancelReason: null },
  ...{ participants: [], learnings: [], materials: [], nextSteps: [] },
  ...more,
});

function open(dissemination: object, answers: Answers = {}) {
  const permissions = ['activity:plan', 'activity:read', 'learning:write'];
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <DisseminationPage />
    </ViewerProvider>,
    {
      path: '/spridning/$id',
      url: '/spridning/m1',
      answers: {
        DisseminationPage: { dissemination },
        PartContacts: { contactFunctions: [] },
        ...answers,
      },
    },
  );
}

describe('Its page', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await open({}, { DisseminationPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('has nothing to press for those who only read it', async () => {
    await open(demoMeeting());
    await screen.findByRole('heading', { level: 1, name: 'Vem ringer vem?' });
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByText('Veta vem man ringer')).toBeTruthy();
  });

  it('is called off with a reason', async () => {
    const { user, sent } = await open(demoMeeting({ nextSteps: [ready('cancel')] }), {
      CancelDissemination: { cancelDissemination: { id: 'm1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Ställ in spridningsinsatsen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'För få kan komma' }));
    await user.click(dialog.getByRole('button', { name: 'Ställ in spridningsinsatsen' }));
    const { variables } = sent.find(({ name }) => name === 'CancelDissemination') ?? {};
    expect(variables?.input).toMatchObject({ disseminationId: 'm1', reason: 'TOO_FEW' });
  });

  it('says what is missing, and keeps the button', async () => {
    const missing = [{ code: 'NOT_BEGUN', field: null, who: null }];
    await open(demoMeeting({ nextSteps: [{ step: 'complete', ready: false, missing }] }));
    const button = await screen.findByRole('button', { name: 'Markera som genomfört' });
    expect(button.hasAttribute('disabled')).toBe(false);
  });
});
