import type { DataSource } from 'typeorm';
import { type PermissionCatalog, permissionsOf } from '../../rules/permission.js';
import { ACCEPT_UNDERTAKING, type Viewer } from '../../rules/viewer.js';
import type { SecondPlace } from '../db/second-place.js';
import { Transaction } from '../db/transaction.js';
import { type Exchange, RequestContext } from './request-context.js';

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

/** Finds out who sends a request, and opens what it is answered in. */
export type OpenContext = (options: OpenContextOptions) => Promise<RequestContext>;

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

/** Where no domain knows people: whoever asks is a visitor. */
export const openForVisitors: OpenContext = async (options) =>
  contextFor({ kind: 'visitor' }, options);
