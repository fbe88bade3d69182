import { randomUUID } from 'node:crypto';
import type { Problem } from '@stad/platform/rules/problem.js';
import { atLocal } from '@stad/platform/rules/time.js';

/** Field passes for tests, planned through the API as named people at times one says. */

interface Answer<Data> {
  readonly data: Data | null;
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
  readonly statements: number;
}

/** Whoever sends operations; the test bench's caller is one. */
interface Sender {
  run<Data>(document: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
}

/** What of the test bench is used here. */
interface Portal {
  as(key: string, agencyKey?: string, now?: Date): Promise<Sender>;
  readonly owner: {
    query(text: string, values?: unknown[]): Promise<{ rows: Record<string, string>[] }>;
  };
}

/** Everything a pass's own page shows. */
export const PASS = `fragment Pass on FieldPass {
  id number title phase lifecycle placeLabel startsAt endsAt agencyId: siteId
  type state aim aimTag modelTest testedSteps whenVersion teamVersion readinessVersion
  owner { key } areas { code } agencies { key } countingAgency { key }
  leader { functionTitle } team { id functionTitle role membershipId joinedAt leftAt agency { key } }
  answers { functionTitle answer via notedByTitle agency { key } }
  employers { agency { key } checkedAt riskAssessed riskBand
    goAhead { decision how byTitle notedByTitle inForce voidReasons conditions } }
  safety { checkInMode childProcedureAcknowledged }
  progress { sentByTitle briefingDoneAt startedAt policeLeftAt areaStopAt areaStopBy abortedAt abortReason returnedAt debriefDueAt debriefHeldAt debriefInTime reportDueOn closedAt }
  readiness { line done missing { code who from to } } nextSteps { step ready missing { code who } }
  clashes { key code severity remedy who hours side kept { reason note byTitle } keepReasons } silentAgencies reports { state agency { key } }
  takeOvers { memberId functionTitle role askedTitle asksMe mayAsk }
  ownCheck { version newThreat supportAbsent }
  ownReport { state version counts personHours contactAttempts nothingToReport
    tally { contacts accepted } breakdowns { sex { woman unknown } }
    hours { memberId functionTitle hours proposed } corrections { reason figures { field was is } } }
  ownDebrief { participants followUp }
  trunk fieldActs { id act at clockKnown madeBy mine arrivedAt state mayChoose chosenBy chosenAt text }
  voiceCheckIns { at notedBy }
}`;

export interface WholePass {
  readonly id: string;
  readonly number: string | null;
  readonly phase: string;
  readonly lifecycle: string;
  readonly state: string;
  readonly startsAt: string;
  readonly whenVersion: number;
  readonly teamVersion: number;
  readonly readinessVersion: number;
  readonly team: readonly {
    readonly id: string;
    readonly functionTitle: string;
    readonly role: string;
    readonly membershipId: string | null;
    readonly leftAt: string | null;
    readonly agency: { readonly key: string };
  }[];
  readonly employers: readonly {
    readonly agency: { readonly key: string };
    readonly checkedAt: string | null;
    readonly goAhead: { readonly inForce: boolean; readonly voidReasons: readonly string[] } | null;
  }[];
  readonly nextSteps: readonly {
    readonly step: string;
    readonly ready: boolean;
    readonly missing: readonly { readonly code: string; readonly who: string | null }[];
  }[];
  readonly readiness: readonly {
    readonly line: string;
    readonly done: boolean;
    readonly missing: readonly {
      readonly code: string;
      readonly who: string | null;
      readonly from: string | null;
      readonly to: string | null;
    }[];
  }[];
  readonly clashes: readonly {
    readonly key: string;
    readonly code: string;
    readonly kept: Readonly<Record<string, string | null>> | null;
    readonly keepReasons: readonly string[];
  }[];
  readonly takeOvers: readonly {
    readonly memberId: string;
    readonly askedTitle: string | null;
    readonly asksMe: boolean;
    readonly mayAsk: boolean;
  }[];
  readonly ownCheck: { readonly version: number } | null;
  readonly trunk: number;
  readonly fieldActs: readonly {
    readonly id: string;
    readonly act: string;
    readonly at: string;
    readonly state: string;
    readonly mine: boolean;
    readonly mayChoose: boolean;
    readonly chosenBy: string | null;
    readonly text: string | null;
  }[];
  readonly progress: Readonly<Record<string, string | null>>;
  readonly voiceCheckIns: readonly { readonly at: string; readonly notedBy: string }[];
  readonly ownReport: {
    readonly state: string;
    readonly version: number | null;
    readonly personHours: number;
    readonly hours: readonly { readonly memberId: string; readonly hours: number }[];
    readonly tally: { readonly contacts: number } | null;
  } | null;
}

export const SOC1 = 'socialsekreterare1@soc-lund';
export const SOC2 = 'socialsekreterare2@soc-lund';
export const CHIEF = 'enhetschef@soc-lund';
export const DUTY = 'chef-i-beredskap@soc-lund';
export const POLICE = 'samverkanspolis1@pol-lund';
export const FA1 = 'faltarbetare1@fa-hbg';
export const FA_MANAGER = 'verksamhetschef@fa-hbg';

/** Wall-clock times around the Friday night of most tests. */
export const PLANNED = atLocal('2022-05-13', '10:00');
export const SAME_DAY = atLocal('2022-05-20', '15:00');
export const EVENING = atLocal('2022-05-20', '20:00');
export const NIGHT = atLocal('2022-05-21', '01:00');
export const NEXT_DAY = atLocal('2022-05-21', '13:00');

const RENAMED: Readonly<Record<string, string>> = {
  deleteUnsentPlan: 'PassInput',
  sendPlan: 'PassInput',
  markBriefing: 'PassInput',
  closePass: 'PassInput',
  stopArea: 'PassInput',
  freeArea: 'PassInput',
  reopenFieldReport: 'PassInput',
};

/** Who has two memberships acts for the employer that the address names. */
const employerOf = (key: string) => key.split('@')[1]?.toUpperCase();

/** Sends mutations as a person at a time, and knows the ids of the demo's frame. */
export class PassBench {
  private constructor(
    readonly portal: Portal,
    readonly place: { readonly siteId: string; readonly programmeId: string },
    private readonly agencies: ReadonlyMap<string, string>,
    private readonly memberships: ReadonlyMap<string, string>,
    private readonly areas: ReadonlyMap<string, string>,
  ) {}

  static async open(portal: Portal): Promise<PassBench> {
    const by = async (sql: string) =>
      new Map(
        (await portal.owner.query(sql)).rows.map(({ key, id }) => [key, id] as [string, string]),
      );
    const ids = await by(
      `select key, id from site where key = 'lund' union all select key, id from programme where key = '2022'`,
    );
    const bench = new PassBench(
      portal,
      { siteId: ids.get('lund') ?? '', programmeId: ids.get('2022') ?? '' },
      await by('select key, id from agency'),
      await by(`select replace(work_email, '.example', '') || case when 'NETWORK_MEMBER' = any (roles)
        and agency_id <> (select id from agency where key = upper(split_part(replace(work_email, '.example', ''), '@', 2)))
        then '*' else '' end as key, id from membership`),
      await by('select code as key, id from area'),
    );
    await bench.assess();
    return bench;
  }

  agency = (key: string): string => this.agencies.get(key) ?? key;
  area = (code: string): string => this.areas.get(code) ?? code;
  membership = (key: string): string => this.memberships.get(key) ?? key;

  /** Somebody with an account, in a role. */
  person(key: string, role = 'MEMBER') {
    const agencyId = this.agency(key.split('@')[1]?.toUpperCase() ?? '');
    return { agencyId, membershipId: this.membership(key), role };
  }

  async send(key: string, mutation: string, input: Record<string, unknown>, at: Date) {
    const caller = await this.portal.as(key, employerOf(key), at);
    const type =
      RENAMED[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const selection = mutation === 'deleteUnsentPlan' ? '' : '{ ...Pass }';
    const answer = await caller.run<Record<string, WholePass>>(
      `mutation Send($input: ${type}!) { ${mutation}(input: $input) ${selection} } ${selection && PASS}`,
      { input: { clientMutationId: randomUUID(), ...input } },
    );
    return { ...answer, pass: answer.data?.[mutation] as WholePass };
  }

  /** As {@link send}, for steps that must succeed. */
  async done(key: string, mutation: string, input: Record<string, unknown>, at: Date) {
    const { pass, problems, statements } = await this.send(key, mutation, input, at);
    if (problems.length > 0) throw new Error(`${mutation}: ${JSON.stringify(problems)}`);
    if (statements > 12) throw new Error(`${mutation} took ${statements} statements`);
    return pass;
  }

  async read(key: string, id: string, at: Date = SAME_DAY) {
    const caller = await this.portal.as(key, employerOf(key), at);
    const answer = await caller.run<{ fieldPass: WholePass }>(
      `query Read($input: FieldPassInput!) { fieldPass(input: $input) { ...Pass } } ${PASS}`,
      { input: { id } },
    );
    return { ...answer, pass: answer.data?.fieldPass as WholePass };
  }

  /** A street pass in the centre on a Friday night. */
  plan = (more: Record<string, unknown> = {}) => ({
    ...this.place,
    type: 'STREET',
    startsAt: EVENING.toISOString(),
    endsAt: NIGHT.toISOString(),
    areaIds: [this.area('LU-CENTRUM')],
    aim: 'Möta människor och berätta om stöd',
    ...more,
  });

  team = () => [
    this.person(SOC1, 'PASS_LEADER'),
    this.person(SOC2),
    this.person(FA1, 'SUPPORT'),
    this.person(DUTY, 'REAR_SUPPORT'),
  ];

  /** Planned by Social services with a team of two agencies, ready to be sent. */
  async planned(more: Record<string, unknown> = {}, invited: readonly string[] = ['POL-LUND']) {
    const { id: passId } = await this.done(SOC1, 'planFieldPass', this.plan(more), PLANNED);
    await this.done(
      SOC1,
      'changeTeam',
      {
        passId,
        expectedVersion: 1,
        team: this.team(),
        invitedAgencyIds: invited.map(this.agency),
      },
      PLANNED,
    );
    return this.done(
      SOC1,
      'changeReadiness',
      { passId, expectedVersion: 1, checkInMode: 'BY_PHONE', childProcedureAcknowledged: true },
      PLANNED,
    );
  }

  async sent(more: Record<string, unknown> = {}, invited?: readonly string[]) {
    const { id: passId } = await this.planned(more, invited);
    return this.done(SOC1, 'sendPlan', { passId }, PLANNED);
  }

  /** Both employers have checked and said go. */
  async ready(more: Record<string, unknown> = {}, at: Date = SAME_DAY) {
    const { id: passId } = await this.sent(more);
    for (const key of [SOC1, FA1]) {
      await this.done(key, 'savePassCheck', { passId, ...ALL_NO }, at);
      await this.done(key, 'giveGoAhead', { passId }, at);
    }
    return (await this.read(SOC1, passId, at)).pass;
  }

  async started() {
    const { id: passId } = await this.ready();
    await this.done(SOC1, 'markBriefing', { passId }, EVENING);
    return this.done(SOC1, 'startPass', { passId }, EVENING);
  }

  async returned() {
    const { id: passId, team } = await this.started();
    const backMemberIds = team.map((member) => member.id);
    return this.done(SOC1, 'returnPass', { passId, backMemberIds }, NIGHT);
  }

  /** Standing assessments of both employers for the street in both groups of areas, approved. */
  private async assess(): Promise<void> {
    await this.portal.owner.query(
      `insert into standing_risk (agency_id, site_id, type, area_group, residual, valid_from, valid_to,
         safety_rep_heard_on, state, written_by, written_at, decided_by, decided_at)
       select w.agency_id, $1, 'STREET', g.code, 8, v.from_date, v.to_date, v.from_date, 'APPROVED',
         w.id, now(), m.id, now()
       from membership w join membership m on m.agency_id = w.agency_id,
         unnest(array['LU-INRE', 'LU-NORRA']) as g(code),
         (values (date '2022-04-01', date '2022-09-30'), ('2022-10-01', '2023-03-31')) as v(from_date, to_date)
       where (w.work_email, m.work_email) in (
         ('socialsekreterare1@soc-lund.example', 'enhetschef@soc-lund.example'),
         ('faltarbetare1@fa-hbg.example', 'verksamhetschef@fa-hbg.example'))
         and not exists (select from standing_risk r where r.agency_id = w.agency_id and r.residual = 8)`,
      [this.place.siteId],
    );
  }
}

export const ALL_NO = {
  newThreat: false,
  newPlaceOrTask: false,
  newOrAlone: false,
  supportAbsent: false,
  policeAbsent: false,
};

export const ZERO = {
  attemptsWithoutContact: 0,
  contacts: 0,
  supportConversations: 0,
  accepted: 0,
  declined: 0,
  cardsToTargetGroup: 0,
  cardsToStaff: 0,
  interpreterUsed: 0,
  premisesVisited: 0,
  advertsReviewed: 0,
};
