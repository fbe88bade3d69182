import type { PersonViewer } from '../../rules/viewer.js';
import type { Domain } from '../db/domain.js';
import type { OwnerConnection } from '../db/owner-connection.js';
import { migrate } from '../db/setup.js';
import { platformDomain } from '../platform.domain.js';

/** What a spec stands on: some domains, and the people and places that are there before anybody signs in. */
export interface Ground {
  /** From the ground up. */
  readonly domains: readonly Domain[];
  /** Puts there what nobody signed in could, unless it is there already. */
  readonly load?: (owner: OwnerConnection) => Promise<void>;
  /** The viewer somebody would be after signing in; the key chooses among memberships. */
  readonly findViewer?: (
    owner: OwnerConnection,
    email: string,
    agencyKey?: string,
  ) => Promise<PersonViewer>;
}

export const platformGround: Ground = { domains: [platformDomain] };

/** Several side by side, each domain once; who is there is said by the last of them. */
export function together(grounds: readonly Ground[]): Ground {
  return {
    ...Object.assign({}, ...grounds),
    domains: [...new Set(grounds.flatMap(({ domains }) => domains))],
  };
}

/**
 * A domain on top of those it needs.
 *
 * @param below in the order of the tiers
 */
export function above(
  below: readonly Ground[],
  domain: Domain,
  own: Omit<Ground, 'domains'> = {},
): Ground {
  const ground = together(below);
  return { ...ground, ...own, domains: [...ground.domains, domain] };
}

/**
 * A ground whose last domains the portal is not composed of: their tables are made where the spec's database
 * has none.
 */
export function withOwnTables(ground: Ground): Ground {
  return {
    ...ground,
    load: async (owner) => {
      await migrate(process.env['DATABASE_OWNER_URL'] ?? '', ground.domains);
      await ground.load?.(owner);
    },
  };
}
