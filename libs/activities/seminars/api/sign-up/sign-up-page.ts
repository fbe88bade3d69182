import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { signUpIsOpen } from '../../rules/sign-up/sign-up.js';
import { readEmployerKey } from '../../rules/sign-up/told-employer.js';
import { inQueue, seatOrQueue } from '../../rules/sign-up/waiting-list.js';
import { type Employer, employerOf } from '../employer/invited-employers.js';
import type { Listed, Room } from './seats.js';
import { SignUpEntity } from './sign-up.entities.js';
import type { SignUpPage } from './sign-up.types.js';

/** As `app.town_key` makes it; the key of a link that is spread is shorter. */
const TOWN_KEY = /^[0-9a-f]{64}$/;

/**
 * The seminar of a link that is spread, in the context of its organiser; from the open page of a town it says
 * nothing of where: the place comes with the letter (J15). A link for an invited organisation names it, too, and is
 * good as long as it is asked. Problem: `NOT_AVAILABLE`.
 */
export async function byOpenKey(visitor: RequestContext, key: string) {
  const bearer = await visitor.asBearer();
  const { openKey, participantId } = readEmployerKey(key);
  const isFromTown = TOWN_KEY.test(openKey);
  const door = isFromTown ? 'seminar_sign_up_by_town' : 'seminar_sign_up_page';
  const [page] = await bearer.db.prepared<{ activityId: string; agencyId: string }>(
    `select activity_id as "activityId", agency_id as "agencyId" from door.${door}($1)`,
    [openKey],
  );
  if (!page) throw new ProblemError([NOT_AVAILABLE]);
  const ctx = await bearer.becomeSystem('sign up by link', page.agencyId);
  const employer = await employerOf(ctx, page.activityId, participantId);
  if (participantId !== null && !employer) throw new ProblemError([NOT_AVAILABLE]);
  return { ctx, activityId: page.activityId, isFromTown, employer };
}

/** What whoever came from the open page of a town sees of it, before there is a seat. */
export function withoutPlace(page: SignUpPage): SignUpPage {
  return { ...page, placeLabel: '' };
}

/** The sign-up of a letter's link, likewise. */
export async function bySecret(visitor: RequestContext, secret: string) {
  const bearer = await visitor.asBearer();
  const [key] = await bearer.db.prepared<{ signUpId: string; agencyId: string }>(
    `select sign_up_id as "signUpId", agency_id as "agencyId" from door.seminar_sign_up($1)`,
    [sha256(secret)],
  );
  if (!key) throw new ProblemError([NOT_AVAILABLE]);
  const ctx = await bearer.becomeSystem('manage sign-up by link', key.agencyId);
  return { ctx, signUp: await ctx.db.get(SignUpEntity, { id: key.signUpId }) };
}

/** What anybody may see of the seminar, and nothing of who is on its list. */
export async function pageOf(
  ctx: RequestContext,
  room: Room,
  rows: readonly Listed[],
  employer: Employer | null = null,
): Promise<SignUpPage> {
  const activity = await ctx.db.get(ActivityEntity, { id: room.activityId });
  const agency = await ctx.load(agencyById, room.agencyId);
  const [town] = await ctx.db.prepared<{ name: string }>('select name from site where id = $1', [
    activity.siteId,
  ]);
  const { title, startsAt, endsAt, placeLabel } = activity;
  return {
    ...{ title, startsAt, endsAt, placeLabel: placeLabel ?? '', townName: town?.name ?? '' },
    organiserName: agency?.name ?? '',
    isOpen: signUpIsOpen(room, ctx.now),
    isOff: room.state === 'POSTPONED' || room.state === 'CANCELLED',
    isFull: seatOrQueue(room, rows) === 'QUEUED',
    waiting: inQueue(rows).length,
    employerName: employer?.name ?? null,
  };
}
