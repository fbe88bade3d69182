import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { FRESH_FACTOR_MINUTES } from '@stad/identity/rules/sign-in.js';
import { ACCEPT_UNDERTAKING } from '@stad/identity/rules/undertaking.js';
import { type Exchange, RequestContext } from '@stad/platform/api/context/request-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { preparedStatement } from '@stad/platform/api/db/prepared-statement.js';
import type { SecondPlace } from '@stad/platform/api/db/second-place.js';
import { DatabaseUnavailableError, Transaction } from '@stad/platform/api/db/transaction.js';
import { ASKS_DEMO_FACTOR } from '@stad/platform/api/http/fresh-factor.js';
import { PUBLIC_URL, sessionExchange } from '@stad/platform/api/http/session-cookie.js';
import { type PermissionCatalog, permissionsOf } from '@stad/platform/rules/permission.js';
import type { FieldSession, PersonViewer, Viewer } from '@stad/platform/rules/viewer.js';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';

const VISITOR: Viewer = { kind: 'visitor' };

const VIEWER_SQL = `
  select s.session_id as "sessionId", s.person_id as "personId", s.membership_id as "membershipId",
    s.agency_id as "agencyId", s.agency_kind as "agencyKind", s.roles,
    s.way, s.owes_undertaking as "owesUndertaking",
    s.factor_at >= now() - interval '${FRESH_FACTOR_MINUTES} minutes' as "isFactorFresh",
    r.site_ids as "siteIds", r.core_site_ids as "coreSiteIds", r.programme_ids as "programmeIds"
  from door.session($1, $2) s, lateral door.rings(s.agency_id) r`;

/** On a phone that was made ready, too: for somebody else's sake whoever signs in there takes it over. */
const VIEWER_ON_READY_PHONE_SQL = `
  with v as (${VIEWER_SQL})
  select v.*, door.leave_field_session($3, v."membershipId") from v`;

const FIELD_VIEWER_SQL = `
  select s.session_id as "sessionId", s.person_id as "personId", s.membership_id as "membershipId",
    s.agency_id as "agencyId", s.agency_kind as "agencyKind", s.roles, s.way,
    s.pass_id as "passId", s.expires_at as until,
    s.rights_expired or r.has_ended as "rightsExpired",
    r.site_ids as "siteIds", r.core_site_ids as "coreSiteIds", r.programme_ids as "programmeIds"
  from door.field_session($1) s, lateral door.field_rings($1) r`;

export interface OpenContextOptions {
  readonly source: DataSource;
  readonly permissions: PermissionCatalog;
  readonly requestId: string;
  readonly exchange?: Exchange;
  readonly now?: Date;
  /** `PORTAL_STEP_UP=on`: sessions of the demo, too, are asked for a fresh factor. */
  readonly asksDemoFactor?: boolean;
  /** A phone that was made ready answers as well. Nowhere but in the API of the pages: no file, no feed. */
  readonly takesFieldSession?: boolean;
  /** Where figures may be read. Who asks, and what they may, is always asked of `source`. */
  readonly standby?: SecondPlace | null;
}

/** Who sends this request, read fresh each time: a revoked right is gone at the next request. */
export async function openContext(options: OpenContextOptions): Promise<RequestContext> {
  const { sessionToken, fieldToken } = options.exchange ?? {};
  let viewer: Viewer = sessionToken ? await viewerOf(options, sessionToken) : VISITOR;
  if (viewer.kind === 'visitor' && fieldToken && options.takesFieldSession) {
    viewer = await fieldViewerOf(options, fieldToken);
  }
  return contextFor(viewer, options);
}

/** A context for a viewer who is already known: a job, a test, the demo's loader. */
export function contextFor(viewer: Viewer, options: OpenContextOptions): RequestContext {
  const { source, requestId, exchange, now } = options;
  const roles = viewer.kind === 'person' ? viewer.roles : [];
  return new RequestContext({
    viewer,
    permissions:
      viewer.kind === 'person' && viewer.owesUndertaking
        ? new Set([ACCEPT_UNDERTAKING])
        : permissionsOf(roles, options.permissions),
    transaction: new Transaction(source, viewer, 'read', requestId, options.standby),
    requestId,
    ...(exchange ? { exchange } : {}),
    ...(now ? { now } : {}),
  });
}

/** A person as the session knows them. */
export type SessionRow = Omit<PersonViewer, 'kind' | 'fieldSession'>;

async function viewerOf(options: OpenContextOptions, token: string): Promise<Viewer> {
  const { source, exchange, asksDemoFactor = false } = options;
  try {
    const shown = [sha256(token), exchange?.isIdle ?? false];
    const { fieldToken } = exchange ?? {};
    const [row] = fieldToken
      ? await source.query<SessionRow[]>(preparedStatement(VIEWER_ON_READY_PHONE_SQL), [
          ...shown,
          sha256(fieldToken),
        ])
      : await source.query<SessionRow[]>(preparedStatement(VIEWER_SQL), shown);
    return row ? personOf(row, asksDemoFactor) : VISITOR;
  } catch (error) {
    throw new DatabaseUnavailableError('session', { cause: error });
  }
}

/** Nobody has signed in, and the phone was made ready: the one pass, and nothing else (security.md 3). */
async function fieldViewerOf({ source }: OpenContextOptions, token: string): Promise<Viewer> {
  try {
    const [row] = await source.query<FieldSessionRow[]>(preparedStatement(FIELD_VIEWER_SQL), [
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
function personOf(row: SessionRow, asksDemoFactor: boolean): PersonViewer {
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

/** Opens the context of a plain HTTP request: downloads, feeds, mail that comes in. */
@Injectable()
export class ContextOpener {
  constructor(
    private readonly source: DataSource,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(ASKS_DEMO_FACTOR) private readonly asksDemoFactor: boolean,
  ) {}

  open(req: Request, res: Response, permissions: PermissionCatalog): Promise<RequestContext> {
    return openContext({
      source: this.source,
      permissions,
      requestId: randomUUID(),
      exchange: sessionExchange(req, res, this.publicUrl),
      asksDemoFactor: this.asksDemoFactor,
    });
  }

  /** A context of somebody who shows a secret of another kind than a session. */
  visitor(mode: 'read' | 'write', now?: Date): RequestContext {
    return this.contextOf(VISITOR, mode, now);
  }

  /** Reading as the person a secret was made for; whoever calls this has checked the secret. */
  reader(viewer: PersonViewer, now?: Date): RequestContext {
    return this.contextOf(viewer, 'read', now);
  }

  /** Acting as a person whose rights were read just now, in a job that they asked for. */
  acting(
    row: SessionRow,
    { permissions, requestId, now }: Pick<OpenContextOptions, 'permissions' | 'requestId' | 'now'>,
  ): RequestContext {
    // Their factor was fresh when they asked.
    const viewer = personOf({ ...row, isFactorFresh: true }, false);
    return contextFor(viewer, {
      source: this.source,
      permissions,
      requestId,
      ...(now ? { now } : {}),
    });
  }

  private contextOf(viewer: Viewer, mode: 'read' | 'write', now?: Date): RequestContext {
    const ctx = contextFor(viewer, {
      source: this.source,
      permissions: {},
      requestId: randomUUID(),
      ...(now ? { now } : {}),
    });
    ctx.db.transaction.mode = mode;
    return ctx;
  }
}
