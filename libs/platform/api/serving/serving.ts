import type { DataSource } from 'typeorm';
import type { PermissionCatalog } from '../../rules/permission.js';
import type { Config } from '../config/config.js';
import { type OpenContext, openForVisitors } from '../context/open-context.js';
import { type Domain, permissionsIn } from '../db/domain.js';
import type { Standby } from '../db/standby.js';
import type { OperationLog } from '../http/operation-log.js';

/** What a process of the portal is made of. */
export interface Parts {
  readonly config: Config;
  readonly domains: readonly Domain[];
  readonly source: DataSource;
  readonly standby: Standby | null;
  readonly log: OperationLog;
}

/** The same, with what follows from the domains together. */
export interface Serving extends Parts {
  readonly permissions: PermissionCatalog;
  readonly openContext: OpenContext;
}

export function servingOf(parts: Parts): Serving {
  const { domains } = parts;
  const { openContext = openForVisitors } = domains.findLast((each) => each.openContext) ?? {};
  return { ...parts, permissions: permissionsIn(domains), openContext };
}
