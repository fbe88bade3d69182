import type { DemoPeople } from '@stad/identity/api/demo/demo-people.js';
import type { RunningDays } from '../../rules/demo/running-days.js';
import type { ProgrammeKey, SiteKey } from '../../rules/demo/types.js';

/** What the demo of one domain acts through: the demo's people, and the towns and programmes they act in. */
export interface DemoStage extends DemoPeople {
  siteId(key: SiteKey): Promise<string>;
  programmeId(key: ProgrammeKey): Promise<string>;
  /** Of an area, by its code. */
  areaId(code: string): Promise<string>;
}

/**
 * The demo of one domain (`api/demo`), which `apps/api` lists in the order in which things happened: what it
 * has of the pilot, and what it has of the running programme (`lopande`), laid around `days`.
 */
export type DemoRecords = (stage: DemoStage, days: RunningDays) => Promise<void>;
