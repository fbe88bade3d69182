import { randomUUID } from 'node:crypto';
import { makeSeminar, PLAN } from '@stad/activities/seminars/api/testing/make-seminar.js';
import { SignUpBench } from '@stad/activities/seminars/api/testing/make-sign-up.js';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { trainingGround } from './ground.js';

/** When courses are planned and booked; the instant is given, never the clock's. */
export const EARLIER = new Date('2022-04-01T08:00:00Z');
/** It begins at 13.00 in Lund, and the doors open at noon. */
export const DOORS = new Date('2022-04-28T10:30:00Z');
export const HELD_ON = '2022-04-28';
export const PLANNER = 'socialsekreterare1@soc-lund';

const NEED = `kind isNeeded standing validTo booking { id seat hasBegun courseName }
  next { id courseName seatsLeft startsAt }`;
const PERSON = `membershipId functionTitle unit needs { ${NEED} }`;
export const OVERVIEW = `query O($siteId: ID!) { trainingOverview(siteId: $siteId) {
  decides own { ${PERSON} } staff { ${PERSON} }
  waiting { id functionTitle unit courseName kind heldOn validTo reason isOneself }
  units { id name trained staff isSmall }
  records { id who courseName kind heldOn validTo source }
  open { id courseId courseName seatsLeft } } }`;

export interface Need {
  readonly kind: string;
  readonly isNeeded: boolean;
  readonly standing: string;
  readonly validTo: string | null;
  readonly booking: { readonly id: string; readonly seat: string } | null;
  readonly next: { readonly id: string; readonly courseName: string } | null;
}
export interface PersonState {
  readonly membershipId: string;
  readonly functionTitle: string;
  readonly needs: readonly Need[];
}
export interface Overview {
  readonly decides: boolean;
  readonly own: PersonState;
  readonly staff: readonly PersonState[];
  readonly waiting: readonly {
    readonly id: string;
    readonly functionTitle: string;
    readonly heldOn: string;
    readonly validTo: string | null;
    readonly reason: string | null;
    readonly isOneself: boolean;
  }[];
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly trained: number;
    readonly staff: number | null;
    readonly isSmall: boolean;
  }[];
  readonly records: readonly { readonly id: string; readonly who: string }[];
  readonly open: readonly { readonly id: string; readonly seatsLeft: number }[];
}

/** A town with one organiser, its seminars with a door, and people of several employers. */
export class TrainingStage {
  private constructor(
    readonly portal: TestPortal,
    private readonly post: MailServer,
    readonly bench: SignUpBench,
    readonly place: { readonly siteId: string; readonly programmeId: string },
  ) {}

  static async open(): Promise<TrainingStage> {
    const post = await MailServer.open();
    process.env['SMTP_URL'] = post.url;
    process.env['MAIL_FROM'] = 'portal@stad.example';
    const portal = await TestPortal.open(trainingGround);
    const { rows } = await portal.owner.query(
      `select (select id from site where key = 'lund') as "siteId",
         (select id from programme where key = '2022') as "programmeId"`,
    );
    return new TrainingStage(portal, post, new SignUpBench(portal, post), rows[0]);
  }

  async close(): Promise<void> {
    await this.portal.close();
    await this.post.close();
  }

  as(key: string, now = EARLIER): Promise<Caller> {
    return this.portal.as(key, undefined, now);
  }

  /** Codes of what was refused, and the field's answer. */
  async send(key: string, field: string, type: string, input: object, now = EARLIER, shape = '') {
    const caller = await this.as(key, now);
    const { data, codes, problems } = await caller.run<Record<string, never>>(
      `mutation S($input: ${type}!) { ${field}(input: $input) ${shape} }`,
      { input: { clientMutationId: randomUUID(), ...input } },
    );
    return { codes, problems, is: data?.[field] as unknown };
  }

  async course(more: object = {}, key = PLANNER): Promise<string> {
    const { is, codes } = await this.send(
      ...([key, 'saveTrainingCourse', 'SaveTrainingCourseInput'] as const),
      {
        ...{ siteId: this.place.siteId, name: 'Fördjupning', level: 'IN_DEPTH', kind: 'IN_DEPTH' },
        ...{ validMonths: 24, neededBy: ['SOCIAL_WORKER', 'POLICE_LIAISON'], ...more },
      },
      EARLIER,
      '{ id }',
    );
    if (codes.length > 0) throw new Error(codes.join());
    return (is as { id: string }).id;
  }

  /** A confirmed seminar with an open door, at which the course is held. */
  async session(courseId: string, capacity = 10): Promise<string> {
    const planner = await this.as(PLANNER);
    const plan = { ...PLAN, kind: 'IN_DEPTH', capacity };
    const { id } = await makeSeminar(planner, this.place, plan, ['confirmSeminar']);
    const { codes } = await this.bench.open(planner, id);
    const held = await this.send(
      ...([PLANNER, 'holdTraining', 'HoldTrainingInput'] as const),
      { courseId, seminarId: id },
      EARLIER,
      '{ id }',
    );
    if (codes !== '' || held.codes.length > 0) throw new Error(`${codes} ${held.codes.join()}`);
    return id;
  }

  async membership(key: string): Promise<string> {
    const { rows } = await this.portal.owner.query(
      'select m.id from membership m where m.work_email = $1',
      [`${key}.example`],
    );
    return rows[0].id;
  }

  async overview(key: string, now = EARLIER): Promise<Overview | undefined> {
    const caller = await this.as(key, now);
    const { data } = await caller.run<{ trainingOverview: Overview }>(OVERVIEW, {
      siteId: this.place.siteId,
    });
    return data?.trainingOverview;
  }

  book(key: string, seminarId: string, membershipId: string, now = EARLIER) {
    return this.send(key, 'bookTraining', 'BookTrainingInput', { seminarId, membershipId }, now);
  }

  /** The organiser ticks whoever stands under this function. */
  async tick(seminarId: string, functionTitle: string, isPresent = true): Promise<string> {
    const door = await this.as(PLANNER, DOORS);
    const { signUps } = await this.bench.list(door, seminarId);
    const signUpId = signUps.find((row) => row.functionTitle === functionTitle)?.id;
    const { codes } = await this.bench.tick(door, seminarId, [{ signUpId, isPresent }]);
    return codes;
  }

  async qualification(key: string, kind = 'IN_DEPTH'): Promise<string | null | undefined> {
    const { rows } = await this.portal.owner.query(
      `select q.valid_to::text as "validTo" from qualification q join membership m on m.id = q.membership_id
       where m.work_email = $1 and q.kind = $2`,
      [`${key}.example`, kind],
    );
    return rows[0]?.validTo;
  }
}
