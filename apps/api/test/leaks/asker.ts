import { CORE } from '../oracle.js';
import type { Fact } from './facts.js';
import type { World } from './world.js';

/** Who asks, as far as it decides: a person for one agency, or a visitor. */
export interface Asker {
  readonly agencyId: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly roles: readonly string[];
}

/**
 * MUST: some answer shows it, or the viewer is kept from what is theirs. MAY: they may read it, and
 * whether a page shows it depends on more than rights (the last answer only, an open question only).
 * NEVER: an answer with it is a leak.
 */
export type Verdict = 'MUST' | 'MAY' | 'NEVER';

export type Row = Fact['row'];
export type Rule = (asker: Asker, row: Row, world: World) => Verdict;

export const has = (asker: Asker, ...roles: readonly (string | readonly string[])[]) =>
  roles.flat().some((role) => asker.roles.includes(role));
export const own = (asker: Asker, row: Row, column = 'agency_id') => row[column] === asker.agencyId;
export const must = (isTrue: boolean): Verdict => (isTrue ? 'MUST' : 'NEVER');
export const may = (isTrue: boolean): Verdict => (isTrue ? 'MAY' : 'NEVER');

export const CORE_READERS = [...CORE, 'SAFETY_REP'];

export const sitesOf = (asker: Asker, world: World) => world.rings.get(asker.agencyId)?.sites ?? [];
export const coreOf = (asker: Asker, world: World) => world.rings.get(asker.agencyId)?.core ?? [];
export const programmesOf = (asker: Asker, world: World) =>
  sitesOf(asker, world).flatMap((site) => world.programmesOfSite.get(site) ?? []);
export const inMyProgrammes = (asker: Asker, row: Row, world: World, column = 'programme_id') =>
  programmesOf(asker, world).includes(String(row[column]));

export const ownFor =
  (...roles: readonly (string | readonly string[])[]): Rule =>
  (asker, row) =>
    must(own(asker, row) && (roles.length === 0 || has(asker, ...roles)));
