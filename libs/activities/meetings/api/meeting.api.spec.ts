import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { plain, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { meetingsGround } from './testing/ground.js';
import {
  AFTER,
  BEFORE,
  CHIEF,
  COMMAND,
  LEAD,
  MeetingBench,
  PLAN,
  POLICE,
} from './testing/make-meeting.js';

let portal: TestPortal;
let bench: MeetingBench;
let url: string;
beforeAll(async () => {
  portal = await TestPortal.open(meetingsGround);
  url = await listening(portal);
  bench = await MeetingBench.open(portal);
});
afterAll(() => portal.close());

const WORKER = 'socialsekreterare1@soc-lund';
const COLLEAGUE = 'utvecklingsledare@soc-lund';

describe('Refused', () => {
  it.each<[string, string, object, string[]]>([
    ['whoever does field work and calls none', WORKER, {}, ['NOT_AVAILABLE']],
    ['a registrar', 'registrator@soc-lund', {}, ['NOT_AVAILABLE']],
    ['what is of both rings', CHIEF, { ring: 'BOTH' }, ['MEETING_RING_MISSING']],
    ['what ends before it begins', CHIEF, { endsAt: PLAN.startsAt }, ['END_BEFORE_START']],
    ['a personal number', CHIEF, { title: 'Om 19121212-1212' }, ['PERSONAL_DATA_BLOCKED']],
  ])('%s', async (_, key, more, codes) => {
    expect((await bench.plan(more, key)).codes).toEqual(codes);
  });

  it('a point about a person, one about a record of another agency, and one that somebody was faster with', async () => {
    const { is } = await bench.plan();
    const save = (points: object[], expectedVersion = 1) =>
      bench.send(CHIEF, 'saveMeetingAgenda', { meetingId: is.id, expectedVersion, points });
    expect((await save([{ text: 'Ring 19121212-1212' }])).codes).toEqual(['PERSONAL_DATA_BLOCKED']);
    const task = await taskOf(POLICE);
    const theirs = { text: 'Deras uppgift', sourceKind: 'TASK', sourceId: task };
    expect((await save([theirs])).codes).toEqual(['NOT_AVAILABLE']);
    expect((await save([{ text: 'En punkt' }])).codes).toEqual([]);
    expect((await save([{ text: 'En annan punkt' }])).codes).toEqual(['CONFLICT']);
  });

  it('everybody but who calls it: to write its agenda, its minutes, to send and to establish', async () => {
    const { id: meetingId } = await bench.held({}, { approved: false });
    for (const key of [WORKER, POLICE, COMMAND]) {
      for (const [name, more] of [
        ['saveMeetingAgenda', { expectedVersion: 1, points: [] }],
        ['saveMeetingMinutes', { expectedVersion: 1, summary: '', decisions: [] }],
        ['stepMeeting', { step: 'complete' }],
        ['approveMeetingMinutes', {}],
        ['planNextMeeting', {}],
      ] as const) {
        const { codes } = await bench.send(key, name, { meetingId, ...more }, AFTER);
        expect([key, name, codes]).toEqual([key, name, ['NOT_AVAILABLE']]);
      }
    }
  });
});

const taskOf = async (key: string) => {
  const task = {
    verb: 'CALL',
    body: 'jouren',
    dueOn: '2022-05-10',
    ownerFunction: 'Administratör',
  };
  return (await bench.send(key, 'addTask', { siteId: bench.place.siteId, ...task })).is.id;
};

describe('The agenda', () => {
  it('proposes what did not hold, and takes it', async () => {
    const sourceId = await taskOf(CHIEF);
    const { is } = await bench.plan();
    expect(is.proposals).toContainEqual(
      expect.objectContaining({ sourceKind: 'TASK', sourceId, verb: 'CALL', text: 'jouren' }),
    );
    expect(is.proposals.some(({ sourceKind }) => sourceKind === 'GAP')).toBe(true);
    const points = [{ text: 'Ring jouren', sourceKind: 'TASK', sourceId }];
    const taken = { meetingId: is.id, expectedVersion: 1, points };
    expect((await bench.send(CHIEF, 'saveMeetingAgenda', taken)).is.points).toEqual([
      { body: 'Ring jouren', sourceKind: 'TASK', sourceId },
    ]);
  });

  it('proposes a step of the routine in force that did not hold, of no other version', async () => {
    await portal.owner.query(`
      with made as (
        insert into local_routine (agency_id, site_id, number, party_ids, state, drafted_at, asked_at, agreed_on,
            in_force_from)
          select a.id, s.id, v.number, array[a.id], 'AGREED', now(), now(), '2019-01-01', v.day
          from agency a, site s, (values (801, date '2019-01-01'), (802, date '2020-01-01'), (803, date '2099-01-01'))
            v (number, day)
          where a.key = 'SOC-LUND' and s.key = 'lund' returning *),
      steps as (
        insert into local_routine_step (routine_id, agency_id, n, from_part, from_function, to_part, to_function,
            hours_from, hours_to, weekdays_only, deadline, if_nobody)
          select id, agency_id, 1, 'POLICE', 'Version ' || number, 'RECEPTION', 'Mottagningen', '08:00', '16:00', true,
            'SAME_NIGHT', 'Ring igen' from made)
      insert into routine_exercise (routine_id, agency_id, held_on, results, minutes, function_title)
        select id, agency_id, '2022-04-01', '{NOT_HELD}', '{5}', 'Enhetschef' from made`);
    const { is } = await bench.plan();
    const steps = is.proposals.filter(({ sourceKind }) => sourceKind === 'STEP');
    expect(steps).toEqual([expect.objectContaining({ text: 'Version 802 → Mottagningen' })]);
  });

  it('is its writer’s until it is shared; a colleague sees the meeting and not what it is about', async () => {
    const { id } = await bench.called({}, { sent: false });
    expect((await bench.read(CHIEF, id)).is.points).toHaveLength(1);
    const { is: seen } = await bench.read(COLLEAGUE, id);
    expect([seen.points, seen.proposals]).toEqual([[], []]);
    expect((await bench.read(POLICE, id)).is.points).toEqual([]);
    const send = { meetingId: id, step: 'confirm' };
    expect((await bench.send(COLLEAGUE, 'stepMeeting', send)).codes).toEqual(['AGENDA_OF_ANOTHER']);
    await bench.send(CHIEF, 'shareMeetingDraft', { meetingId: id });
    expect((await bench.read(POLICE, id)).is.points).toHaveLength(1);
    expect((await bench.read(COLLEAGUE, id)).is.points).toHaveLength(1);
  });

  it('is thrown away by a colleague with what nobody else has seen', async () => {
    const { is } = await bench.plan();
    await bench.send(CHIEF, 'saveMeetingAgenda', {
      ...{ meetingId: is.id, expectedVersion: 1, points: [{ text: 'En punkt' }] },
    });
    const thrown = await bench.send(COLLEAGUE, 'deleteMeetingDraft', { meetingId: is.id });
    expect(thrown.codes).toEqual([]);
    expect((await bench.read(CHIEF, is.id)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('sent, is a record: it says when, and is not written again', async () => {
    const { id: meetingId } = await bench.called();
    expect((await bench.read(POLICE, meetingId)).is).toMatchObject({
      ...{ lifecycle: 'FINALISED', phase: 'CONFIRMED', classification: 'P2' },
      meetingDetails: { agenda: 'SENT', sentAt: BEFORE.toISOString() },
    });
    const again = { meetingId, expectedVersion: 2, points: [] };
    expect((await bench.send(CHIEF, 'saveMeetingAgenda', again)).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });
});

describe('A comment', () => {
  const say = (key: string, meetingId: string, body = 'Ta upp jouren först.') =>
    bench.send(key, 'sendMeetingComment', { meetingId, body });

  it('is refused to the owner, to who was not asked, before the draft is shared and once it is sent', async () => {
    const { id } = await bench.called({}, { sent: false });
    expect((await say(POLICE, id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    await bench.send(CHIEF, 'shareMeetingDraft', { meetingId: id });
    expect((await say(CHIEF, id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await say(LEAD, id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await say(POLICE, id, 'Om 19121212-1212')).codes).toEqual(['PERSONAL_DATA_BLOCKED']);
    await bench.send(CHIEF, 'stepMeeting', { meetingId: id, step: 'confirm' });
    expect((await say(POLICE, id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('is the record of who writes, received by the owner, and read by no third', async () => {
    const { id } = await bench.called({}, { sent: false });
    await bench.ask(id, [['FA-HBG', 'Projektledare']]);
    await bench.send(CHIEF, 'shareMeetingDraft', { meetingId: id });
    expect((await say(POLICE, id)).codes).toEqual([]);
    const mine = { body: 'Ta upp jouren först.', writtenFunction: 'Samverkanspolis 1' };
    for (const key of [POLICE, COMMAND, CHIEF]) {
      const { is } = await bench.read(key, id);
      expect(is).toMatchObject({ comments: [{ ...mine, agency: { key: 'POL-LUND' } }] });
    }
    expect((await bench.read(LEAD, id)).is).toMatchObject({ comments: [] });
  });
});

describe('The minutes', () => {
  it('are their agency’s until they are established; then who was asked reads them and nobody changes them', async () => {
    const { id: meetingId } = await bench.held({}, { approved: false });
    expect((await bench.read(POLICE, meetingId, AFTER)).is.minutes).toBeNull();
    const { codes, is } = await bench.send(CHIEF, 'approveMeetingMinutes', { meetingId }, AFTER);
    expect(codes).toEqual([]);
    expect(is).toMatchObject({
      phase: 'EVALUATED',
      minutes: {
        approvedFunction: 'Enhetschef',
        registration: 'NOT_REGISTERED',
        mayRegister: true,
      },
    });
    expect((await bench.read(POLICE, meetingId, AFTER)).is.minutes).toMatchObject({
      summary: 'Helgerna brister.',
    });
    const again = { meetingId, expectedVersion: 2, summary: '', decisions: [] };
    expect((await bench.send(CHIEF, 'saveMeetingMinutes', again, AFTER)).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });

  it('make each decision a task: ours done here, that of another agency offered to it', async () => {
    const { id, minutes } = await bench.held();
    const [ours, theirs] = minutes?.decisions ?? [];
    expect([ours, theirs]).toMatchObject([{ taskState: 'OPEN' }, { taskState: 'OFFERED' }]);
    const { rows } = await portal.owner.query(
      'select body, owner_function, source_kind, classification from task where id = $1',
      [ours?.taskId],
    );
    expect(rows).toEqual([
      {
        ...{ body: 'numret till jouren en lördag', owner_function: 'Enhetschef' },
        ...{ source_kind: 'MEETING_DECISION', classification: 'P2' },
      },
    ]);
    const offers = 'query { taskOffers { body from { key } } }';
    expect(
      (await (await bench.as(COMMAND, AFTER)).run(offers)).data?.['taskOffers'],
    ).toContainEqual({ body: 'vem som har jour', from: { key: 'SOC-LUND' } });
    await bench.send(CHIEF, 'finishTask', { taskId: ours?.taskId, note: '' }, AFTER);
    expect((await bench.read(CHIEF, id, AFTER)).is.minutes?.decisions).toMatchObject([
      ...[{ taskState: 'DONE' }, { taskState: 'OFFERED' }],
    ]);
    // Of another agency’s task one knows nothing.
    expect((await bench.read(POLICE, id, AFTER)).is.minutes?.decisions).toMatchObject([
      ...[{ taskId: null }, { taskId: null }],
    ]);
  });

  it('are registered by each authority for itself, and by nobody that keeps no diary', async () => {
    const { id: meetingId } = await bench.held();
    const said = { meetingId, diaryNumber: 'SO 2022/0101' };
    expect((await bench.send(CHIEF, 'registerMeetingMinutes', said, AFTER)).is).toMatchObject({
      minutes: { registration: 'REGISTERED', diaryNumber: 'SO 2022/0101' },
    });
    expect((await bench.read(POLICE, meetingId, AFTER)).is).toMatchObject({
      minutes: { registration: 'NOT_REGISTERED', diaryNumber: null },
    });
    expect((await bench.send(LEAD, 'registerMeetingMinutes', said, AFTER)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });

  it('are a tagged PDF, by function, with the first line, for who sees them', async () => {
    const { id } = await bench.held();
    const fetched = async (key: string) =>
      fetch(`${url}/files/meetings/${id}.pdf`, {
        headers: { cookie: await cookieOf(portal, key) },
      });
    const pdf = await readPdf(new Uint8Array(await (await fetched(POLICE)).arrayBuffer()));
    expect([pdf.title, pdf.language, pdf.marked]).toEqual([PLAN.title, 'sv-SE', true]);
    const text = plain(pdf.pages.join(' '));
    for (const words of [
      ...['Protokoll', 'Kärngruppen', 'Inga personer, adresser eller enskilda händelser'],
      ...['Vem som svarar på helgerna', 'Enhetschef', 'Samverkanspolis 1', 'Upprättat'],
      ...['Pröva numret till jouren en lördag', 'Fråga vem som har jour', '30 maj 2022'],
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Sjuksköterska');
    expect((await fetched(LEAD)).status).toBe(404);
    const { id: draft } = await bench.held({}, { approved: false });
    const early = await fetch(`${url}/files/meetings/${draft}.pdf`, {
      headers: { cookie: await cookieOf(portal, CHIEF) },
    });
    expect(early.status).toBe(404);
  });
});

describe('The next one', () => {
  it('is four weeks on, with the decisions that are open, and there is one', async () => {
    const { id: meetingId, minutes } = await bench.held({ title: 'Ett eget möte' });
    const done = minutes?.decisions[0]?.taskId;
    await bench.send(CHIEF, 'finishTask', { taskId: done, note: '' }, AFTER);
    const { is, codes } = await bench.send(CHIEF, 'planNextMeeting', { meetingId }, AFTER);
    expect(codes).toEqual([]);
    expect(is).toMatchObject({
      ...{ title: 'Ett eget möte', startsAt: '2022-06-17T07:00:00.000Z', lifecycle: 'DRAFT' },
      meetingDetails: { previousId: meetingId, agenda: 'OWN', ring: 'CORE' },
    });
    const decisions = is.points.map(({ body }) => body);
    expect(decisions).toContain('Fråga vem som har jour (Polisledning)');
    expect((await bench.read(CHIEF, meetingId, AFTER)).is.meetingDetails.nextId).toBe(is.id);
    expect((await bench.send(CHIEF, 'planNextMeeting', { meetingId }, AFTER)).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });
});

describe('Its page', () => {
  it('costs the same however much is on it', async () => {
    const { id } = await bench.held();
    const { answer } = await bench.read(CHIEF, id, AFTER);
    expect(answer.statements).toBeLessThanOrEqual(12);
  });
});
