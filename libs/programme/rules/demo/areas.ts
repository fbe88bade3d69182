import type { AreaRecord } from './types.js';

/** Areas and the groups that standing risk assessments are made for; never finer (field.md 11.2). */
export const AREAS: readonly AreaRecord[] = [
  {
    code: 'LU-CENTRUM',
    siteKey: 'lund',
    name: 'Centrum',
    group: 'LU-INRE',
    kind: 'BUSINESS_ZONE',
  },
  {
    code: 'LU-STATION',
    siteKey: 'lund',
    name: 'Stationsområdet',
    group: 'LU-INRE',
    kind: 'STATION_ZONE',
  },
  {
    code: 'LU-KLOSTERGARDEN',
    siteKey: 'lund',
    name: 'Klostergården',
    group: 'LU-INRE',
    kind: 'DISTRICT',
  },
  {
    code: 'LU-NORRA-FALADEN',
    siteKey: 'lund',
    name: 'Norra Fäladen',
    group: 'LU-NORRA',
    kind: 'DISTRICT',
  },
  { code: 'LU-LINERO', siteKey: 'lund', name: 'Linero', group: 'LU-OSTRA', kind: 'DISTRICT' },
  { code: 'LU-DALBY', siteKey: 'lund', name: 'Dalby', group: 'LU-OSTRA', kind: 'DISTRICT' },
  {
    code: 'LU-SODRA-SANDBY',
    siteKey: 'lund',
    name: 'Södra Sandby',
    group: 'LU-OSTRA',
    kind: 'DISTRICT',
  },
  { code: 'LU-DIGITAL', siteKey: 'lund', name: 'Nätet, Lund', group: 'LU-NAT', kind: 'DIGITAL' },
  {
    code: 'HB-CENTRUM',
    siteKey: 'helsingborg',
    name: 'Centrum',
    group: 'HB-INRE',
    kind: 'BUSINESS_ZONE',
  },
  {
    code: 'HB-KNUTPUNKTEN',
    siteKey: 'helsingborg',
    name: 'Knutpunkten',
    group: 'HB-INRE',
    kind: 'STATION_ZONE',
  },
  {
    code: 'HB-PLANTERINGEN',
    siteKey: 'helsingborg',
    name: 'Planteringen',
    group: 'HB-YTTRE',
    kind: 'DISTRICT',
  },
  {
    code: 'HB-DROTTNINGHOG',
    siteKey: 'helsingborg',
    name: 'Drottninghög',
    group: 'HB-YTTRE',
    kind: 'DISTRICT',
  },
  {
    code: 'HB-DIGITAL',
    siteKey: 'helsingborg',
    name: 'Nätet, Helsingborg',
    group: 'HB-NAT',
    kind: 'DIGITAL',
  },
  {
    code: 'MA-CENTRUM',
    siteKey: 'malmo',
    name: 'Centrum',
    group: 'MA-INRE',
    kind: 'BUSINESS_ZONE',
    referenceOnly: true,
  },
  {
    code: 'MA-MOLLEVANGEN',
    siteKey: 'malmo',
    name: 'Möllevången',
    group: 'MA-INRE',
    kind: 'DISTRICT',
    referenceOnly: true,
  },
  {
    code: 'KR-CENTRUM',
    siteKey: 'kronhamn',
    name: 'Centrum',
    group: 'KR-INRE',
    kind: 'BUSINESS_ZONE',
  },
  { code: 'KR-HAMN', siteKey: 'kronhamn', name: 'Hamnen', group: 'KR-INRE', kind: 'DISTRICT' },
];

/** The group of an area code. */
export function groupOf(code: string): string {
  const area = AREAS.find((each) => each.code === code);
  if (!area) throw new Error(`No area ${code}`);
  return area.group;
}
