import { randomUUID } from 'node:crypto';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';

export const CHIEF = 'enhetschef@soc-lund';
export const LEAD = 'projektledare@fa-hbg';
export const POLICE = 'samverkanspolis1@pol-lund';
export const COMMAND = 'polisledning@pol-lund';
export const NETWORK = 'handlaggare@ks-lund';
export const SAFETY = 'sakerhetsstrateg@ks-lund';
/** Two days before the meeting, at it, and when it is over. */
export const BEFORE = new Date('2022-05-18T08:00:00Z');
export const AFTER = new Date('2022-05-20T15:00:00Z');
export const PLAN = {
  ...{ title: 'Kärngruppsmöte', place: 'Stadshuset', ring: 'CORE' },
  ...{ startsAt: '2022-05-20T07:00:00Z', endsAt: '2022-05-20T08:30:00Z' },
};

const FIELDS = `{ id version lifecycle phase classification startsAt title
  meetingDetails { state ring agenda sentAt previousId nextId }
  participants { id functionTitle attended agency { key } }
  points { body sourceKind sourceId } proposals { sourceKind sourceId verb text code n ownerFunction dueOn }
  minutes { summary version approvedAt approvedFunction registration diaryNumber mayRegister filePath
    decisions { id verb body ownerFunction dueOn taskId taskState ownerAgency { key } } }
  comments { body writtenFunction agency { key } } mayComment next { startsAt }
  nextSteps { step ready missing { code } } }`;
const ANSWERS: Readonly<Record<string, string>> = {
  ...{ askParticipants: '{ id }', noteParticipants: '', deleteMeetingDraft: '' },
  ...{ addTask: '{ id }', finishTask: '{ id state }' },
};
export const READ = `query Read($id: ID!) { meeting(id: $id) ${FIELDS} }`;

export interface WholeMeeting {
  readonly id: string;
  readonly version: number;
  readonly participants: readonly { readonly id: string; readonly functionTitle: string }[];
  readonly points: readonly { readonly body: string; readonly sourceKind: string | null }[];
  readonly proposals: readonly { readonly sourceKind: string; readonly sourceId: string }[];
  readonly meetingDetails: { readonly nextId: string | null };
  readonly minutes: {
    readonly filePath: string | null;
    readonly decisions: readonly { readonly id: string; readonly taskId: string | null }[];
  } | null;
}

/** Meetings of Lund in the pilot, as those who call them and those who are asked. */
export class MeetingBench {
  private constructor(
    readonly portal: TestPortal,
    readonly place: { readonly siteId: string; readonly programmeId: string },
    readonly agencies: ReadonlyMap<string, string>,
  ) {}

  static async open(portal: TestPortal): Promise<MeetingBench> {
    const { rows } = await portal.owner.query(
      `select s.id as "siteId", p.id as "programmeId" from site s, programme p
       where s.key = 'lund' and p.key = '2022'`,
    );
    const known = await portal.owner.query('select key, id from agency');
    return new MeetingBench(portal, rows[0], new Map(known.rows.map(({ key, id }) => [key, id])));
  }

  as(key: string, now = BEFORE): Promise<Caller> {
    return this.portal.as(key, undefined, now);
  }

  /** One mutation as somebody: its problems, and what it answered. */
  async send(key: string, name: string, input: object, now = BEFORE) {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation M($input: ${type}!) { ${name}(input: $input) ${ANSWERS[name] ?? FIELDS} }`;
    const caller = await this.as(key, now);
    const answer = await caller.run<Record<string, WholeMeeting>>(text, {
      input: { clientMutationId: randomUUID(), ...input },
    });
    return { codes: answer.codes, is: answer.data?.[name] as WholeMeeting };
  }

  async read(key: string, id: string, now = BEFORE) {
    const answer = await (await this.as(key, now)).run<{ meeting: WholeMeeting }>(READ, { id });
    return { codes: answer.codes, is: answer.data?.meeting as WholeMeeting, answer };
  }

  /** The same, as the owner, for what must go well. */
  private async does(name: string, input: object, now = BEFORE): Promise<WholeMeeting> {
    const { codes, is } = await this.send(CHIEF, name, input, now);
    if (codes.length > 0) throw new Error(`${name}: ${codes.join(', ')}`);
    return is;
  }

  plan(more: object = {}, key = CHIEF) {
    return this.send(key, 'planMeeting', { ...this.place, ...PLAN, ...more });
  }

  ask(id: string, participants: readonly (readonly [string | null, string])[], key = CHIEF) {
    return this.send(key, 'askParticipants', {
      activityId: id,
      participants: participants.map(([agency, functionTitle]) => ({
        ...{ agencyId: agency && this.agencies.get(agency), functionTitle },
      })),
    });
  }

  /** Planned, asked to, with one point; `sent` when it is. */
  async called(more: object = {}, { sent = true } = {}): Promise<WholeMeeting> {
    const { id: meetingId } = await this.does('planMeeting', { ...this.place, ...PLAN, ...more });
    await this.ask(meetingId, [
      ['SOC-LUND', 'Enhetschef'],
      ['POL-LUND', 'Samverkanspolis 1'],
      [null, 'Sjuksköterska, vårdcentralen'],
    ]);
    const points = [{ text: 'Vem som svarar på helgerna' }];
    const saved = await this.does('saveMeetingAgenda', { meetingId, expectedVersion: 1, points });
    return sent ? this.does('stepMeeting', { meetingId, step: 'confirm' }) : saved;
  }

  decision(more: object = {}) {
    return {
      ...{ verb: 'TEST', body: 'numret till jouren en lördag', ownerFunction: 'Enhetschef' },
      ...{ ownerAgencyId: this.agencies.get('SOC-LUND'), dueOn: '2022-05-30', ...more },
    };
  }

  /** Held, with two decisions: one of ours and one of the police; `approved` when its minutes are. */
  async held(more: object = {}, { approved = true } = {}): Promise<WholeMeeting> {
    const { id: meetingId, participants } = await this.called(more);
    const attended = participants.slice(0, 2).map(({ id }) => id);
    await this.does('noteParticipants', { activityId: meetingId, attended }, AFTER);
    const police = { ownerAgencyId: this.agencies.get('POL-LUND'), ownerFunction: 'Polisledning' };
    const theirs = this.decision({ ...police, verb: 'ASK', body: 'vem som har jour' });
    const decisions = [this.decision(), theirs];
    const minutes = { meetingId, expectedVersion: 0, summary: 'Helgerna brister.', decisions };
    await this.does('saveMeetingMinutes', minutes, AFTER);
    const done = await this.does('stepMeeting', { meetingId, step: 'complete' }, AFTER);
    return approved ? this.does('approveMeetingMinutes', { meetingId }, AFTER) : done;
  }
}
