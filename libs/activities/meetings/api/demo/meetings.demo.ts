import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import { PILOT_MEETING } from '../../rules/demo/pilot-meeting.js';

const WHOLE = '{ id version participants { id } points { body sourceKind sourceId } }';
const TYPES: Readonly<Record<string, string>> = { askParticipants: '{ id }', noteParticipants: '' };

interface Whole {
  readonly id: string;
  readonly version: number;
  readonly participants: readonly { readonly id: string }[];
  readonly points: readonly object[];
}

/** What one planner does with a meeting, at the time of the demo’s clock. */
const planner =
  (stage: DemoStage, person: PersonKey) => async (now: Date, name: string, input: object) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation ${name}($input: ${type}!) { ${name}(input: $input) ${TYPES[name] ?? WHOLE} }`;
    return (await stage.does<Record<string, Whole>>(person, now, text, { ...input }))[
      name
    ] as Whole;
  };

type Asked = readonly {
  readonly agencyKey: AgencyKey | null;
  readonly titles: readonly string[];
}[];

const asked = async (stage: DemoStage, groups: Asked) => {
  const participants = [];
  for (const { agencyKey, titles } of groups) {
    const agencyId = agencyKey && (await stage.agencyId(agencyKey));
    participants.push(...titles.map((functionTitle) => ({ agencyId, functionTitle })));
  }
  return participants;
};

const at = (on: string, from: string, to: string) => ({
  startsAt: atLocal(on, from).toISOString(),
  endsAt: atLocal(on, to).toISOString(),
});

/** The one that began the pilot, the last of the running programme, and the next, which goes on from it. */
export const meetingsDemo: DemoRecords = async (stage, days) => {
  await pilotMeeting(stage);
  await runningMeetings(stage, days);
};

async function pilotMeeting(stage: DemoStage): Promise<void> {
  const { title, place, plannedOn, on, points, summary } = PILOT_MEETING;
  const does = planner(stage, 'projektledare@fa-hbg');
  const before = atLocal(plannedOn, '10:00');
  const after = atLocal(on, '11:00');
  const { id: meetingId } = await does(before, 'planMeeting', {
    ...{ siteId: await stage.siteId('lund'), programmeId: await stage.programmeId('2022') },
    ...{ title, place, ring: 'CORE', ...at(on, '09:00', '11:00') },
  });
  const participants = await asked(stage, PILOT_MEETING.participants);
  await does(before, 'askParticipants', { activityId: meetingId, participants });
  await does(before, 'saveMeetingAgenda', {
    ...{ meetingId, expectedVersion: 1, points: points.map((text) => ({ text })) },
  });
  const sent = await does(before, 'stepMeeting', { meetingId, step: 'confirm' });
  const attended = sent.participants.map(({ id }) => id);
  await does(after, 'noteParticipants', { activityId: meetingId, attended });
  await does(after, 'saveMeetingMinutes', {
    ...{ meetingId, expectedVersion: 0, summary, decisions: [] },
  });
  await does(after, 'stepMeeting', { meetingId, step: 'complete' });
  await does(after, 'approveMeetingMinutes', { meetingId });
}

async function runningMeetings(stage: DemoStage, { day }: RunningDays): Promise<void> {
  const does = planner(stage, 'enhetschef@soc-lund');
  const before = atLocal(day(-26), '10:00');
  const after = atLocal(day(-19), '10:30');
  const { id: meetingId } = await does(before, 'planMeeting', {
    ...{ siteId: await stage.siteId('lund'), programmeId: await stage.programmeId('lopande') },
    ...{ title: 'Kärngruppsmöte, Lund', place: 'Stadshuset, Lund', ring: 'CORE' },
    ...at(day(-19), '09:00', '10:30'),
  });
  const participants = await asked(stage, [
    { agencyKey: 'SOC-LUND', titles: ['Enhetschef', 'Socialsekreterare 1'] },
    { agencyKey: 'POL-LUND', titles: ['Samverkanspolis 1', 'Polisledning'] },
    { agencyKey: 'FA-HBG', titles: ['Projektledare'] },
  ]);
  await does(before, 'askParticipants', { activityId: meetingId, participants });
  const points = ['Vem som svarar på helgerna', 'Vad vi lärde oss i fält'].map((text) => ({
    text,
  }));
  await does(before, 'saveMeetingAgenda', { meetingId, expectedVersion: 1, points });
  const sent = await does(before, 'stepMeeting', { meetingId, step: 'confirm' });
  const attended = sent.participants.map(({ id }) => id);
  await does(after, 'noteParticipants', { activityId: meetingId, attended });
  await does(after, 'saveMeetingMinutes', {
    ...{ meetingId, expectedVersion: 0, summary: 'Helgerna är det som brister.' },
    decisions: [
      {
        ...{ verb: 'FOLLOW_UP', body: 'vem som svarar på helgerna efter midnatt' },
        ownerAgencyId: await stage.agencyId('SOC-LUND'),
        ...{ ownerFunction: 'Enhetschef', dueOn: day(23) },
      },
    ],
  });
  await does(after, 'stepMeeting', { meetingId, step: 'complete' });
  await does(after, 'approveMeetingMinutes', { meetingId });
  const next = await does(after, 'planNextMeeting', { meetingId });
  const lately = atLocal(day(-3), '11:00');
  await does(lately, 'askParticipants', { activityId: next.id, participants });
  await does(lately, 'saveMeetingAgenda', {
    ...{ meetingId: next.id, expectedVersion: next.version },
    points: [
      ...next.points.map(pointInput),
      { text: 'Hur många kvällar vi orkar före jul och sommar' },
    ],
  });
}

const pointInput = (point: object) => {
  const { body: text, ...source } = point as { readonly body: string };
  return { text, ...source };
};
