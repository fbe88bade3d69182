import type { AgedHandoverRecord } from './types.js';

const SOC = 'SOC-LUND';
const POL = 'POL-LUND';
const FA = 'FA-HBG';

/**
 * The thirteen of field.md 11.5 as they are left: no pass, no day, nobody. They stand in the order of their minutes,
 * which is nobody's night; the median of them is 18.
 */
export const PILOT_HANDOVERS: readonly AgedHandoverRecord[] = [
  { from: SOC, category: 'POLICE_REPORT', month: '2022-09-01', minutes: 6 },
  { from: POL, category: 'SOCIAL_ON_CALL', month: '2022-09-01', minutes: 8 },
  { from: POL, category: 'CHILD_CONCERN', month: '2022-09-01', minutes: 9 },
  { from: SOC, category: 'NGO_SUPPORT', month: '2022-09-01', minutes: 11 },
  { from: SOC, category: 'NGO_SUPPORT', month: '2022-05-01', minutes: 12 },
  { from: POL, category: 'SOCIAL_ON_CALL', month: '2022-09-01', minutes: 15 },
  { from: SOC, category: 'REGIONAL_COORDINATOR', month: '2022-06-01', minutes: 18 },
  { from: SOC, category: 'NGO_SUPPORT', month: '2022-09-01', minutes: 20 },
  { from: FA, category: 'SOCIAL_SERVICES', month: '2022-08-01', minutes: 22 },
  { from: SOC, category: 'NGO_SUPPORT', month: '2022-06-01', minutes: 25 },
  { from: SOC, category: 'NGO_SUPPORT', month: '2022-09-01', minutes: 30 },
  { from: FA, category: 'SOCIAL_SERVICES', month: '2022-09-01', minutes: 35 },
  { from: SOC, category: 'NGO_SUPPORT', month: '2022-08-01', minutes: 40 },
];
