import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { DateSpan, ProgrammeKey, SiteKey, Window } from '@stad/programme/rules/demo/types.js';
import type { AimTag } from '../aim-tag.js';
import type { Phase } from '../phase.js';

/** What every activity has. A part of a day has a window, a longer one a span of dates. */
export interface ActivityRecord {
  readonly key: string;
  readonly programmeKey: ProgrammeKey;
  readonly siteKey: SiteKey;
  readonly type: string;
  readonly title: string;
  readonly aim: string;
  readonly aims: readonly AimTag[];
  readonly ownerAgencyKey: AgencyKey;
  readonly plannedBy: PersonKey;
  readonly participatingAgencyKeys: readonly AgencyKey[];
  readonly when: Window | DateSpan;
  readonly venueLabel: string;
  readonly targetGroups: readonly string[];
  /** State of the type itself, where it has one of its own. */
  readonly state: string;
  readonly phase: Phase;
  readonly resultSummary?: string;
  readonly numbers?: Readonly<Record<string, number>>;
}
