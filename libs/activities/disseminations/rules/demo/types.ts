import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { ProgrammeKey, SiteKey } from '@stad/programme/rules/demo/types.js';
import type { AudienceHow } from '../audience.js';
import type { DisseminationFormat, DisseminationTarget } from '../dissemination-kind.js';
import type { LeadFields } from '../lead.js';
import type { Voice } from '../lineup.js';
import type { MediaItem } from '../media-item.js';

export interface LeadRecord extends LeadFields {
  /** What was pressed later, beside following it up. */
  readonly became?: 'becomeMeeting' | 'becomeAdoption' | 'end';
  /** Who follows it up, and until when. */
  readonly followUp?: { readonly ownerFunction: string; readonly dueOn: LocalDate };
}

/** One on a stage that is over, with all that came of it. */
export interface DisseminationRecord {
  readonly key: string;
  readonly programmeKey: ProgrammeKey;
  readonly siteKey: SiteKey;
  readonly ownerAgencyKey: AgencyKey;
  readonly plannedBy: PersonKey;
  readonly plannedOn: LocalDate;
  readonly title: string;
  readonly stage: string;
  readonly place: string;
  readonly on: LocalDate;
  readonly from: string;
  readonly to: string;
  readonly format: DisseminationFormat;
  readonly targets: readonly DisseminationTarget[];
  readonly message: string;
  readonly purpose: string;
  readonly lineup: readonly Voice[];
  readonly audience: number;
  readonly audienceHow: AudienceHow;
  readonly audienceMethod: string;
  readonly media: readonly MediaItem[];
  readonly leads: readonly LeadRecord[];
}
