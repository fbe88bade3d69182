import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';

/** One that is to come in the running programme, open to the town. */
export const sampleMeetingsDemo: DemoRecords = async (stage, { ago, day }) => {
  const planner = 'utvecklingsledare@soc-lund';
  const planned = atLocal(ago(3), '10:00');
  const { planSampleMeeting } = await stage.does<{ planSampleMeeting: { id: string } }>(
    planner,
    planned,
    `mutation planSampleMeeting($input: PlanSampleMeetingInput!) { planSampleMeeting(input: $input) { id } }`,
    {
      siteId: await stage.siteId('lund'),
      programmeId: await stage.programmeId('lopande'),
      ...{
        title: 'Vem ringer vem?',
        purpose: 'Gå igenom vem som svarar när.',
        place: 'Stadshuset',
      },
      startsAt: atLocal(day(10), '13:00').toISOString(),
      endsAt: atLocal(day(10), '15:00').toISOString(),
    },
  );
  await stage.does(
    planner,
    planned,
    `mutation stepSampleMeeting($input: StepSampleMeetingInput!) { stepSampleMeeting(input: $input) { id } }`,
    { sampleMeetingId: planSampleMeeting.id, step: 'confirm' },
  );
};
