import type { AgencyKey } from '@stad/identity/rules/demo/types.js';
import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import { approvedRisk, type RiskFor } from './standing-risks.js';
import type { StandingRiskRecord } from './types.js';

/** Tells the assessments of the running programme from those of 2022. */
export const RISK_SUFFIX = '-L';

/** All in force today; social services' assessment for the net ends M+9. */
export function runningStandingRisks({ day }: RunningDays): StandingRiskRecord[] {
  const long = { heardOn: day(-103), validFrom: day(-98), validTo: day(77) };
  const soonOver = { heardOn: day(-168), validFrom: day(-165), validTo: day(9) };
  const risk = (
    agencyKey: AgencyKey,
    type: RiskFor['type'],
    areaGroup: string,
    when: Pick<RiskFor, 'heardOn' | 'validFrom' | 'validTo'> = long,
  ) => approvedRisk({ agencyKey, type, areaGroup, ...when }, RISK_SUFFIX);
  return [
    risk('SOC-LUND', 'STREET', 'LU-INRE'),
    risk('SOC-LUND', 'STREET', 'LU-NORRA'),
    risk('SOC-LUND', 'DIGITAL', 'LU-NAT', soonOver),
    risk('SOC-LUND', 'JOINT_POLICE', 'LU-INRE'),
    risk('FA-HBG', 'STREET', 'LU-INRE'),
    risk('FA-HBG', 'STREET', 'LU-NORRA'),
    risk('FA-HBG', 'DIGITAL', 'LU-NAT'),
    risk('FA-HBG', 'JOINT_POLICE', 'LU-INRE'),
    risk('SOC-HBG', 'PREMISES', 'HB-INRE'),
    risk('FA-HBG', 'PREMISES', 'HB-INRE'),
  ];
}
