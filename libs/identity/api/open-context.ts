import {
  contextFor,
  type OpenContext,
  type OpenContextOptions,
} from '@stad/platform/api/context/open-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { preparedStatement } from '@stad/platform/api/db/prepared-statement.js';
import { DatabaseUnavailableError } from '@stad/platform/api/db/transaction.js';
import type { FieldSession, PersonViewer, Viewer } from '@stad/platform/rules/viewer.js';
import { FRESH_FACTOR_MINUTES } from '../rules/sign-in.js';
import type { PlacesSql } from './places.js';

const VISITOR: Viewer = { kind: 'visitor' };

const viewerSql = ({ ofAgency }: PlacesSql) => `
  select s.session_id as "sessionId", s.person_id as "personId", s.membership_id as "membershipId",
    s.agency_id as "agencyId", s.agency_kind as "agencyKind", s.roles,
    s.way, s.owes_undertaking as "owesUndertaking",
    s.factor_at >= now() - interval '${FRESH_FACTOR_MINUTES} minutes' as "isFactorFresh",
    r.site_ids as "siteIds", r.core_site_ids as "coreSiteIds", r.programme_ids as "programmeIds"
  from door.session($1, $2) s, lateral ${ofAgency('s.agency_id')} r`;

/** On a phone that was made ready, too: for somebody else's sake whoever signs in there takes it over. */
const onReadyPhone = (viewer: string) => `
  with v as (${viewer})
  select v.*, door.leave_field_session($3, v."membershipId") from v`;

const fieldViewerSql = ({ ofFieldSession }: PlacesSql) => `
  select s.session_id as "sessionId", s.person_id as "personId", s.membership_id as "membershipId",
    s.agency_id as "agencyId", s.agency_kind as "agencyKind", s.roles, s.way,
    s.pass_id as "passId", s.expires_at as until,
    s.rights_expired or r.has_ended as "rightsExpired",
    r.site_ids as "siteIds", r.core_site_ids as "coreSiteIds", r.programme_ids as "programmeIds"
  from door.field_session($1) s, lateral ${ofFieldSession('$1')} r`;

/** The statements by which one learns who asks. */
interface Statements {
  readonly viewer: string;
  readonly viewerOnReadyPhone: string;
  readonly fieldViewer: string;
}

/**
 * Who sends a request, read fresh each time: a revoked right is gone at the next request.
 *
 * @param places where the agency of who asks works, as a later domain knows it
 */
export function contextOpener(places: PlacesSql): OpenContext {
  const viewer = viewerSql(places);
  const statements = {
    viewer,
    viewerOnReadyPhone: onReadyPhone(viewer),
    fieldViewer: fieldViewerSql(places),
  };
  return async (options) => contextFor(await whoAsks(statements, options), options);
}

async function whoAsks(statements: Statements, options: OpenContextOptions): Promise<Viewer> {
  const { sessionToken, fieldToken } = options.exchange ?? {};
  const viewer: Viewer = sessionToken ? await viewerOf(statements, options, sessionToken) : VISITOR;
  if (viewer.kind === 'visitor' && fieldToken && options.takesFieldSession) {
    return fieldViewerOf(statements, options, fieldToken);
  }
  return viewer;
}

/** A person as the session knows them. */
export type SessionRow = Omit<PersonViewer, 'kind' | 'fieldSession'>;

async function viewerOf(
  statements: Statements,
  options: OpenContextOptions,
  token: string,
): Promise<Viewer> {
  const { source, exchange, asksDemoFactor = false } = options;
  try {
    const shown = [sha256(token), exchange?.isIdle ?? false];
    const { fieldToken } = exchange ?? {};
    const [row] = fieldToken
      ? await source.query<SessionRow[]>(preparedStatement(statements.viewerOnReadyPhone), [
          ...shown,
          sha256(fieldToken),
        ])
      : await source.query<SessionRow[]>(preparedStatement(statements.viewer), shown);
    return row ? personOf(row, asksDemoFactor) : VISITOR;
  } catch (error) {
    throw new DatabaseUnavailableError('session', { cause: error });
  }
}

/** Nobody has signed in, and the phone was made ready: the one pass, and nothing else (security.md 3). */
async function fieldViewerOf(
  statements: Statements,
  { source }: OpenContextOptions,
  token: string,
): Promise<Viewer> {
  try {
    const [row] = await source.query<FieldSessionRow[]>(preparedStatement(statements.fieldViewer), [
      sha256(token),
    ]);
    if (!row) return VISITOR;
    const { passId, until, rightsExpired, ...person } = row;
    return { kind: 'person', ...person, fieldSession: { passId, until, rightsExpired } };
  } catch (error) {
    throw new DatabaseUnavailableError('field session', { cause: error });
  }
}

type FieldSessionRow = SessionRow & FieldSession;

/**
 * The one place that decides what a session is good for: who has not accepted the undertaking in force holds
 * nothing but the right to accept it (INV-22), on every channel.
 */
export function personOf(row: SessionRow, asksDemoFactor: boolean): PersonViewer {
  const { owesUndertaking = false, isFactorFresh = false, ...person } = row;
  const asked = person.way !== 'DEMO' || asksDemoFactor;
  const viewer = {
    kind: 'person',
    ...person,
    ...(asked ? { isFactorFresh } : {}),
  } as const;
  return owesUndertaking ? { ...viewer, ...NOTHING, owesUndertaking } : viewer;
}

const NOTHING = { roles: [], siteIds: [], coreSiteIds: [], programmeIds: [] } as const;
