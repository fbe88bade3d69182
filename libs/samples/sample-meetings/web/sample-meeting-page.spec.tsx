import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import type { SampleMeetingPageQuery } from './sample-meeting.generated.js';
import SampleMeetingPage from './sample-meeting-page.js';

const ready = (step: string) => ({ step, ready: true, missing: [] });
const SOC = { key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: '', shortName: 'Soc' };

const demoMeeting = (more: Partial<SampleMeetingPageQuery['sampleMeeting']> = {}) => ({
  ...{ id: 'm1', siteId: 'site-1', title: 'Vem ringer vem?', placeLabel: 'Stadshuset' },
  ...{ startsAt: '2022-05-20T11:00:00Z', endsAt: '2022-05-20T12:00:00Z' },
  ...{ classification: 'P1', lifecycle: 'FINALISED', aimTag: null, goal: null, owner: SOC },
  sampleMeetingDetails: { state: 'CONFIRMED', purpose: 'Veta vem man ringer', cancelReason: null },
  ...{ participants: [], learnings: [], materials: [], nextSteps: [] },
  ...more,
});

function open(sampleMeeting: object, answers: Answers = {}) {
  const permissions = ['activity:plan', 'activity:read', 'learning:write'];
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <SampleMeetingPage />
    </ViewerProvider>,
    {
      path: '/provtraffar/$id',
      url: '/provtraffar/m1',
      answers: {
        SampleMeetingPage: { sampleMeeting },
        PartContacts: { contactFunctions: [] },
        ...answers,
      },
    },
  );
}

describe('Its page', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await open({}, { SampleMeetingPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
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
      CancelSampleMeeting: { cancelSampleMeeting: { id: 'm1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Ställ in provträffen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'För få kan komma' }));
    await user.click(dialog.getByRole('button', { name: 'Ställ in provträffen' }));
    const { variables } = sent.find(({ name }) => name === 'CancelSampleMeeting') ?? {};
    expect(variables?.input).toMatchObject({ sampleMeetingId: 'm1', reason: 'TOO_FEW' });
  });

  it('says what is missing, and folds the step', async () => {
    const missing = [{ code: 'NOT_BEGUN', field: null, who: null }];
    await open(demoMeeting({ nextSteps: [{ step: 'complete', ready: false, missing }] }));
    await screen.findByText('Sedan: markera som genomfört');
    expect(screen.queryByRole('button', { name: 'Markera som genomfört' })).toBeNull();
  });
});
