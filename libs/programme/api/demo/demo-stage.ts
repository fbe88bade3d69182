import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { RunningDays } from '../../rules/demo/running-days.js';
import type { ProgrammeKey, SiteKey } from '../../rules/demo/types.js';

/** What the demo of one domain acts through: the demo's people, with the portal's own operations. */
export interface DemoStage {
  /** Sends a mutation as a person at a time; whatever the portal refuses stops the load. */
  does<Data>(
    person: PersonKey,
    now: Date,
    document: string,
    input: Record<string, unknown>,
    agencyKey?: AgencyKey,
  ): Promise<Data>;
  siteId(key: SiteKey): Promise<string>;
  programmeId(key: ProgrammeKey): Promise<string>;
  agencyId(key: AgencyKey): Promise<string>;
  /** Of an area, by its code. */
  areaId(code: string): Promise<string>;
}

/**
 * The demo of one domain (`api/demo`), which `apps/api` lists in the order in which things happened: what it
 * has of the pilot, and what it has of the running programme (`lopande`), laid around `days`.
 */
export type DemoRecords = (stage: DemoStage, days: RunningDays) => Promise<void>;
