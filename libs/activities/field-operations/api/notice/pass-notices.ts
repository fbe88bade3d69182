import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MANAGER } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import {
  type Concerned,
  type Notice,
  Notices,
  type Sayable,
  type ToBeTold,
  WITHOUT_FUNCTION,
} from '@stad/platform/api/notices/notices.js';
import { localDate } from '@stad/platform/rules/time.js';
import { awaitsStart, type PassState } from '../../rules/pass-life.js';
import { PASS_READERS } from '../permissions.js';

/** What of a pass people are told inside the portal. */
export const PASS_NOTICES = [
  'ASKED',
  'MOVED',
  'CANCELLED',
  'ANSWERED',
  'GO_AHEAD_GIVEN',
  'GO_AHEAD_REFUSED',
  'GO_AHEAD_VOID',
  'AREA_STOPPED',
  'AREA_FREE',
  'UNABLE',
  'TAKE_OVER_ASKED',
  'TAKEN_OVER',
  'ANSWER_DUE',
  'REPORT_DUE',
  'REPORT_CORRECTED',
  'COUNTS_LATE',
  'LETTER_LOST',
  'RIGHT_EXPIRED',
  'RIGHT_EXPIRED_IN_TEAM',
  'LEFT_TEAM',
] as const;
/** Somebody in the team has left their employer. */
export const LEFT_TEAM = 'LEFT_TEAM' satisfies PassNotice;
export type PassNotice = (typeof PASS_NOTICES)[number];

/** The one who sent the plan, and the pass leader. */
const LEADERS = `
  select o.agency_id as "agencyId", o.sent_by as "membershipId" from field_operation o
  where o.activity_id = $1 and o.sent_by is not null
  union
  select m.agency_id, m.membership_id from pass_member m
  where m.activity_id = $1 and m.role = 'PASS_LEADER' and m.membership_id is not null`;
const TEAM = `
  select m.agency_id as "agencyId", m.membership_id as "membershipId" from pass_member m
  where m.activity_id = $1 and m.membership_id is not null`;
const ASKED = `
  select i.agency_id as "agencyId", i.membership_id as "membershipId" from pass_invitee i
  where i.activity_id = $1 and i.membership_id is not null`;
const EVERYONE = `${LEADERS} union ${TEAM} union ${ASKED}`;

/** Those who were asked, of agencies that have not said a word. */
const UNANSWERED = `${ASKED} and not exists (
    select from pass_answer n where n.activity_id = $1 and n.agency_id = i.agency_id)`;
/** The people of the agency that counts. */
const OF_COUNTING = `${TEAM} and m.role <> 'REAR_SUPPORT' and exists (
    select from field_operation o where o.activity_id = $1 and o.counting_agency_id = m.agency_id)`;
/** The same while its report is open (INV-28); the others may be silent. */
const COUNTING = `${OF_COUNTING}
  and not exists (select from pass_agency_fact f where f.activity_id = $1
    and f.agency_id = m.agency_id and f.report_state in ('LOCKED', 'CORRECTED'))`;

/** Only until everybody is back. */
const UNTIL_BACK: readonly string[] = ['AREA_STOPPED', 'AREA_FREE'] satisfies PassNotice[];
/** Only before the hour of the pass: then the phone is the way. */
const BEFORE_ITS_HOUR: readonly string[] = ['ANSWER_DUE', 'ASKED'] satisfies PassNotice[];
/** Only while the pass has not begun; it may begin late. */
const OF_WHAT_COMES: readonly string[] = [...BEFORE_ITS_HOUR, 'MOVED', 'TAKE_OVER_ASKED'];

/** Whom it concerns when something happens to a pass, and what may be said of it: its number. */
@Injectable()
export class PassNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    const whom: Readonly<
      Record<PassNotice, (ctx: RequestContext, notice: Notice) => Promise<Concerned>>
    > = {
      ASKED: toldOnce,
      MOVED: (ctx, { subjectId }) => those(ctx, EVERYONE, subjectId),
      CANCELLED: (ctx, { subjectId }) => those(ctx, EVERYONE, subjectId),
      ANSWERED: answered,
      GO_AHEAD_GIVEN: goAhead,
      GO_AHEAD_REFUSED: goAhead,
      GO_AHEAD_VOID: fallen,
      AREA_STOPPED: ofArea,
      AREA_FREE: ofArea,
      UNABLE: unable,
      TAKE_OVER_ASKED: askedToTakeOver,
      TAKEN_OVER: takenOver,
      ANSWER_DUE: (ctx, { subjectId }) => those(ctx, UNANSWERED, subjectId),
      REPORT_DUE: (ctx, { subjectId }) => those(ctx, COUNTING, subjectId),
      REPORT_CORRECTED: (ctx, { subjectId }) => those(ctx, `${LEADERS} union ${TEAM}`, subjectId),
      COUNTS_LATE: (ctx, { subjectId }) => those(ctx, OF_COUNTING, subjectId),
      RIGHT_EXPIRED: rightExpired,
      RIGHT_EXPIRED_IN_TEAM: rightExpiredInTeam,
      LEFT_TEAM: left,
      LETTER_LOST: (ctx, { subjectId }) => those(ctx, LEADERS_OF_OWNER, subjectId),
    };
    for (const kind of PASS_NOTICES) {
      const roles = kind === 'RIGHT_EXPIRED' ? ['AGENCY_ADMIN'] : PASS_READERS;
      this.notices.tell(kind, { whom: whom[kind], what: sayable, roles });
    }
  }
}

/** Whether a letter got there is the sender's alone. */
const LEADERS_OF_OWNER = `select l.* from (${LEADERS}) l
  join field_operation o on o.activity_id = $1 and o.agency_id = l."agencyId"`;

async function those(ctx: RequestContext, sql: string, id: string): Promise<Concerned> {
  return { told: await ctx.db.sql<ToBeTold>(sql, [id]) };
}

/** A person is told once that they are asked, also when others are asked later. */
async function toldOnce(ctx: RequestContext, { subjectId }: Notice): Promise<Concerned> {
  const told = await ctx.db.sql<ToBeTold>(
    `select i.agency_id as "agencyId", i.membership_id as "membershipId", i.id as "eventId"
     from pass_invitee i where i.activity_id = $1 and i.membership_id is not null`,
    [subjectId],
  );
  return { told };
}

async function answered(ctx: RequestContext, { subjectId, sourceId }: Notice): Promise<Concerned> {
  const { told } = await those(ctx, LEADERS, subjectId);
  const [row] = await ctx.db.sql<{ title: string; membershipId: string | null }>(
    `select coalesce(noted_by_title, function_title) as title, membership_id as "membershipId"
     from pass_answer where id = $1`,
    [sourceId],
  );
  const others = told.filter(({ membershipId }) => membershipId !== row?.membershipId);
  return { told: others, byTitle: row?.title ?? null };
}

/** Those who go, who stand behind them and who sent the plan. The agency says so, no function of it. */
async function ofArea(ctx: RequestContext, { subjectId }: Notice): Promise<Concerned> {
  return {
    ...(await those(ctx, `${LEADERS} union ${TEAM}`, subjectId)),
    byTitle: WITHOUT_FUNCTION,
  };
}

/** The function that cannot, or has left: then nobody who was signed in has said it. */
async function unable(ctx: RequestContext, { subjectId, sourceId }: Notice): Promise<Concerned> {
  const { told } = await those(ctx, LEADERS, subjectId);
  const [row] = await ctx.db.sql<{ title: string }>(
    'select function_title as title from take_over where id = $1',
    [sourceId],
  );
  return { told, byTitle: row?.title ?? null };
}

/** The team, who sent the plan and the managers of whom somebody left; never the one who did. */
async function left(ctx: RequestContext, { subjectId, sourceId }: Notice): Promise<Concerned> {
  const managers = `select m.agency_id, m.id from membership m
    where m.agency_id = (select l.agency_id from membership l where l.id = $2)
      and m.roles && $3::text[] and coalesce(m.valid_to >= $4::date, true)`;
  const told = await ctx.db.sql<ToBeTold>(
    `select * from (${LEADERS} union ${TEAM} union ${managers}) t where t."membershipId" <> $2`,
    [subjectId, sourceId, [...MANAGER], localDate(ctx.now)],
  );
  return { told, byTitle: WITHOUT_FUNCTION };
}

async function goAhead(ctx: RequestContext, { subjectId, sourceId }: Notice): Promise<Concerned> {
  const { told } = await those(ctx, LEADERS, subjectId);
  const [row] = await ctx.db.sql<{ title: string }>(
    'select coalesce(noted_by_title, by_title) as title from go_ahead where id = $1',
    [sourceId],
  );
  return { told, byTitle: row?.title ?? null };
}

/** Those who lead, and those whose employer has to say go again. */
function fallen(ctx: RequestContext, { subjectId, sourceId }: Notice): Promise<Concerned> {
  const employer = `select m.agency_id, m.membership_id from pass_member m
    join go_ahead g on g.id = $2 and g.agency_id = m.agency_id
    where m.activity_id = $1 and m.membership_id is not null and m.role <> 'REAR_SUPPORT'`;
  return ctx.db
    .sql<ToBeTold>(`${LEADERS} union ${employer}`, [subjectId, sourceId])
    .then((told) => ({ told }));
}

async function askedToTakeOver(ctx: RequestContext, { sourceId }: Notice): Promise<Concerned> {
  const told = await ctx.db.sql<ToBeTold>(
    `select agency_id as "agencyId", asked_membership_id as "membershipId" from take_over
     where id = $1 and state = 'ASKED'`,
    [sourceId],
  );
  return { told };
}

/** Those who lead, and the one whose place it was. */
async function takenOver(ctx: RequestContext, { subjectId, sourceId }: Notice): Promise<Concerned> {
  const told = await ctx.db.sql<ToBeTold>(
    `${LEADERS} union select agency_id, membership_id from take_over where id = $2`,
    [subjectId, sourceId],
  );
  return { told };
}

/** The administrators of the employer, once for the place: asked as that employer. */
async function rightExpired(ctx: RequestContext, { sourceId }: Notice): Promise<Concerned> {
  const told = [{ agencyId: ctx.agencyId, membershipId: null, eventId: sourceId }];
  return { told, byTitle: await titleOfPlace(ctx, sourceId) };
}

/** Whoever leads the pass, of whichever employer, unless the right was theirs. */
async function rightExpiredInTeam(
  ctx: RequestContext,
  { subjectId, sourceId }: Notice,
): Promise<Concerned> {
  const told = await ctx.db.sql<ToBeTold>(
    `select agency_id as "agencyId", membership_id as "membershipId", $2::uuid as "eventId"
     from pass_member
     where activity_id = $1 and role = 'PASS_LEADER' and membership_id is not null and id <> $2`,
    [subjectId, sourceId],
  );
  return { told, byTitle: await titleOfPlace(ctx, sourceId) };
}

async function titleOfPlace(ctx: RequestContext, memberId: string): Promise<string | null> {
  const [row] = await ctx.db.sql<{ title: string }>(
    'select function_title as title from pass_member where id = $1',
    [memberId],
  );
  return row?.title ?? null;
}

/** The number; nothing when the agency does not see the pass, or when it is too late to matter. */
async function sayable(ctx: RequestContext, { kind, subjectId }: Notice): Promise<Sayable | null> {
  const [row] = await ctx.db.sql<{
    number: string | null;
    state: PassState;
    startsAt: Date;
  }>(
    `select a.number, o.state, a.starts_at as "startsAt" from field_operation o join activity a on a.id = o.activity_id
     where o.activity_id = $1`,
    [subjectId],
  );
  if (!row) return null;
  if (OF_WHAT_COMES.includes(kind) && !awaitsStart(row.state)) return null;
  if (UNTIL_BACK.includes(kind) && !awaitsStart(row.state) && row.state !== 'ACTIVE') return null;
  if (BEFORE_ITS_HOUR.includes(kind) && row.startsAt <= ctx.now) return null;
  return { number: row.number };
}
