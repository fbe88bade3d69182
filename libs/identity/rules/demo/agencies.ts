import type { AgencyKey, AgencyRecord } from './types.js';

/** The organisations of field.md 11.1 that have a sign-in, or get files. */
export const AGENCIES: readonly AgencyRecord[] = [
  {
    key: 'SOC-LUND',
    name: 'Lunds kommun, socialförvaltningen',
    shortName: 'Socialtjänsten Lund',
    kind: 'SOCIAL_SERVICES',
    isPublicAuthority: true,
    secrecyRegime: 'OSL_26',
    units: ['Mottagningsenheten', 'Socialjouren', 'Utvecklingsenheten', 'Samverkan polis'],
  },
  {
    key: 'POL-LUND',
    name: 'Polismyndigheten, LPO Lund',
    shortName: 'Polisen Lund',
    kind: 'POLICE',
    isPublicAuthority: true,
    secrecyRegime: 'OSL_18_35',
    units: ['Kommunpolis', 'Yttre verksamhet'],
  },
  {
    key: 'FA-HBG',
    name: 'Frälsningsarmén Helsingborg',
    shortName: 'Frälsningsarmén',
    kind: 'NGO',
    isPublicAuthority: false,
    secrecyRegime: 'UNDERTAKING',
    units: ['Socialt arbete', 'Metodutveckling'],
  },
  {
    key: 'SOC-HBG',
    name: 'Helsingborgs stad, socialförvaltningen',
    shortName: 'Socialtjänsten Helsingborg',
    kind: 'SOCIAL_SERVICES',
    isPublicAuthority: true,
    secrecyRegime: 'OSL_26',
    units: ['Mobila teamet', 'Socialjouren', 'Familjevåldsgruppen'],
  },
  {
    key: 'POL-HBG',
    name: 'Polismyndigheten, LPO Helsingborg',
    shortName: 'Polisen Helsingborg',
    kind: 'POLICE',
    isPublicAuthority: true,
    secrecyRegime: 'OSL_18_35',
    units: ['Fokusgruppen'],
  },
  {
    key: 'SOC-MALMO',
    name: 'Malmö stad, Evonhuset',
    shortName: 'Evonhuset Malmö',
    kind: 'SOCIAL_SERVICES',
    isPublicAuthority: true,
    secrecyRegime: 'OSL_26',
    units: [],
  },
  {
    key: 'KS-LUND',
    name: 'Lunds kommun, kommunkontoret',
    shortName: 'Kommunkontoret Lund',
    kind: 'MUNICIPAL_EXECUTIVE',
    isPublicAuthority: true,
    secrecyRegime: 'OSL_OTHER',
    units: ['Trygghet och säkerhet'],
  },
  {
    key: 'LST-SKANE',
    name: 'Länsstyrelsen Skåne',
    shortName: 'Länsstyrelsen Skåne',
    kind: 'COUNTY_BOARD',
    isPublicAuthority: true,
    secrecyRegime: 'OSL_OTHER',
    units: ['Social hållbarhet'],
  },
  {
    key: 'NSPM',
    name: 'Jämställdhetsmyndigheten, NSPM',
    shortName: 'NSPM',
    kind: 'NATIONAL',
    isPublicAuthority: true,
    secrecyRegime: 'OSL_OTHER',
    units: ['Regionkoordinator syd'],
  },
  {
    key: 'SOC-B',
    name: 'Kronhamns kommun, socialförvaltningen (påhittad)',
    shortName: 'Socialtjänsten Kronhamn',
    kind: 'SOCIAL_SERVICES',
    isPublicAuthority: true,
    secrecyRegime: 'OSL_26',
    units: [],
    fictive: true,
  },
];

export function agencyOf(key: AgencyKey): AgencyRecord {
  const found = AGENCIES.find((agency) => agency.key === key);
  if (!found) throw new Error(`No agency ${key}`);
  return found;
}
