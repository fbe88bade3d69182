import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { LocalTime, SiteKey } from '@stad/programme/rules/demo/types.js';
import type { CapacityKind } from '../capacity/capacity.js';

export interface CapacityRecord {
  readonly key: string;
  readonly agencyKey: AgencyKey;
  readonly siteKey: SiteKey;
  readonly kind: CapacityKind;
  /** Posts, or hours a week. */
  readonly amount: number;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly contactFunctionKey: string;
  readonly writtenBy: PersonKey;
  readonly writtenOn: LocalDate;
}

const SOC = {
  agencyKey: 'SOC-LUND',
  siteKey: 'lund',
} as const;

/**
 * What the town put in: two posts at the police, whose year is what is known; evenings on call 16–22, and from
 * 16 May 2022 until 02. The last goes on in the running programme (field.md 11.3).
 */
export const CAPACITIES: readonly CapacityRecord[] = [
  {
    ...SOC,
    key: 'soc-lund-samverkan-polis',
    kind: 'POST',
    amount: 2,
    from: '2021-01-01',
    contactFunctionKey: 'lund-samverkan-polis',
    writtenBy: 'utvecklingsledare@soc-lund',
    writtenOn: '2022-04-01',
  },
  {
    ...SOC,
    key: 'lund-socialjour-kvall',
    kind: 'ON_CALL_HOURS',
    amount: 42,
    from: '2022-01-01',
    to: '2022-05-15',
    contactFunctionKey: 'lund-socialjour',
    writtenBy: 'enhetschef@soc-lund',
    writtenOn: '2022-04-01',
  },
  {
    ...SOC,
    key: 'lund-socialjour-natt',
    kind: 'ON_CALL_HOURS',
    amount: 70,
    from: '2022-05-16',
    contactFunctionKey: 'lund-socialjour',
    writtenBy: 'enhetschef@soc-lund',
    writtenOn: '2022-05-12',
  },
];

export interface TonightRecord {
  readonly contactFunctionKey: string;
  readonly agencyKey: AgencyKey;
  readonly saidBy: PersonKey;
  readonly goesOut: boolean;
  readonly byPhone: boolean;
  readonly hasShelter: boolean;
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** What the on-call service says of the night of the demo. */
export const TONIGHT: readonly TonightRecord[] = [
  {
    contactFunctionKey: 'lund-socialjour',
    agencyKey: 'SOC-LUND',
    saidBy: 'socialjouren@soc-lund',
    goesOut: true,
    byPhone: true,
    hasShelter: false,
    from: '16:00',
    to: '02:00',
  },
];
