import { PLAN_TEXTS } from '../pass-parts.js';

/** What the pilot's passes in Lund have in common: social services count. */
export const LUND_PASS = {
  ...PLAN_TEXTS,
  programmeKey: '2022',
  siteKey: 'lund',
  countingAgencyKey: 'SOC-LUND',
} as const;

/** Planned by social services and carried out with the Salvation Army. */
export const LUND_PASS_WITH_FA = {
  ...LUND_PASS,
  ownerAgencyKey: 'SOC-LUND',
  participatingAgencyKeys: ['SOC-LUND', 'FA-HBG'],
} as const;
