import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';

/** Somebody who gives go-aheads in a signatory's place, from the day of the demo. */
export interface DeputyRecord {
  readonly agencyKey: AgencyKey;
  readonly who: PersonKey;
  readonly forRole: string;
  readonly registeredBy: PersonKey;
  readonly days: number;
}

export const DEPUTIES: readonly DeputyRecord[] = [
  {
    agencyKey: 'FA-HBG',
    who: 'faltarbetare2@fa-hbg',
    forRole: 'NGO_MANAGER',
    registeredBy: 'administrator@fa-hbg',
    days: 14,
  },
];
