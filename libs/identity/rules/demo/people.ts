import type { Role } from '../role.js';
import type { AgencyKey, MembershipRecord, PersonKey, PersonRecord } from './types.js';

const FROM = '2022-04-01';

const ADDRESS_LETTERS: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e' };

/** `Socialsekreterare 1` at SOC-LUND is `socialsekreterare1@soc-lund`. */
export function personKey(functionTitle: string, agencyKey: AgencyKey | 'PORTALEN'): PersonKey {
  const local = functionTitle
    .toLowerCase()
    .replace(/[åäöé]/g, (letter) => ADDRESS_LETTERS[letter] ?? letter)
    .replace(/,/g, '')
    .replace(/ (\d+)$/, '$1')
    .replace(/ /g, '-');
  return `${local}@${agencyKey.toLowerCase()}` as PersonKey;
}

interface Membership {
  readonly agencyKey: AgencyKey;
  readonly unit?: string;
  readonly roles: readonly Role[];
}

function person(functionTitle: string, memberships: readonly Membership[]): PersonRecord {
  const home = memberships[0];
  const key = personKey(functionTitle, home ? home.agencyKey : 'PORTALEN');
  return {
    key,
    functionTitle,
    email: `${key}.example`,
    memberships: memberships.map(
      (membership): MembershipRecord => ({ ...membership, validFrom: FROM }),
    ),
    signsIn: !memberships.some(({ roles }) => roles.includes('COUNTY_REVIEWER')),
  };
}

const at =
  (agencyKey: AgencyKey) =>
  (functionTitle: string, role: Role, unit?: string): PersonRecord =>
    person(functionTitle, [{ agencyKey, ...(unit ? { unit } : {}), roles: [role] }]);

const socLund = at('SOC-LUND');
const polLund = at('POL-LUND');
const fa = at('FA-HBG');
const socHbg = at('SOC-HBG');
const polHbg = at('POL-HBG');
const socB = at('SOC-B');
const ksLund = at('KS-LUND');

/** Placed at the police, employed by social services: chooses at sign-in and has no police rights. */
const PLACED_WITH_THE_POLICE = person('Socialsekreterare, samverkan polis', [
  { agencyKey: 'SOC-LUND', unit: 'Samverkan polis', roles: ['SOCIAL_WORKER'] },
  { agencyKey: 'POL-LUND', unit: 'Kommunpolis', roles: ['NETWORK_MEMBER'] },
]);

/** Everybody with an account, and the county board's reviewer who gets files (field.md 11.9). */
export const PEOPLE: readonly PersonRecord[] = [
  socLund('Socialsekreterare 1', 'SOCIAL_WORKER', 'Mottagningsenheten'),
  socLund('Socialsekreterare 2', 'SOCIAL_WORKER', 'Mottagningsenheten'),
  PLACED_WITH_THE_POLICE,
  socLund('Enhetschef', 'SOCIAL_MANAGER', 'Mottagningsenheten'),
  socLund('Chef i beredskap', 'DUTY_MANAGER', 'Socialjouren'),
  socLund('Socialjouren', 'ON_CALL', 'Socialjouren'),
  socLund('Skyddsombud', 'SAFETY_REP', 'Mottagningsenheten'),
  socLund('Utvecklingsledare', 'DEVELOPMENT_LEAD', 'Utvecklingsenheten'),
  socLund('Samordnare 1', 'THEME_COORDINATOR', 'Utvecklingsenheten'),
  socLund('Samordnare 2', 'THEME_COORDINATOR', 'Utvecklingsenheten'),
  socLund('Administratör', 'AGENCY_ADMIN', 'Utvecklingsenheten'),
  socLund('Jurist', 'JURIST', 'Utvecklingsenheten'),
  socLund('Registrator', 'REGISTRAR', 'Utvecklingsenheten'),
  socLund('Ansvarig för loggkontroll', 'LOG_REVIEWER', 'Mottagningsenheten'),
  socLund('Dataskyddsombud', 'DPO'),

  polLund('Samverkanspolis 1', 'POLICE_LIAISON', 'Kommunpolis'),
  polLund('Samverkanspolis 2', 'POLICE_LIAISON', 'Kommunpolis'),
  polLund('Polisledning', 'POLICE_COMMAND'),
  polLund('Vakthavande befäl', 'DUTY_MANAGER', 'Yttre verksamhet'),
  polLund('Skyddsombud', 'SAFETY_REP', 'Yttre verksamhet'),
  polLund('Administratör', 'AGENCY_ADMIN'),
  polLund('Jurist', 'JURIST'),
  polLund('Registrator', 'REGISTRAR'),

  fa('Projektledare', 'PROJECT_LEAD', 'Metodutveckling'),
  fa('Fältarbetare 1', 'NGO_FIELD_WORKER', 'Socialt arbete'),
  fa('Fältarbetare 2', 'NGO_FIELD_WORKER', 'Socialt arbete'),
  fa('Verksamhetschef', 'NGO_MANAGER', 'Socialt arbete'),
  fa('Firmatecknare', 'SIGNATORY'),
  fa('Skyddsombud', 'SAFETY_REP', 'Socialt arbete'),
  fa('Metodredaktör', 'METHOD_EDITOR', 'Metodutveckling'),
  fa('Administratör', 'AGENCY_ADMIN'),

  socHbg('Socialsekreterare 1', 'SOCIAL_WORKER', 'Mobila teamet'),
  socHbg('Socialsekreterare 2', 'SOCIAL_WORKER', 'Mobila teamet'),
  socHbg('Enhetschef', 'SOCIAL_MANAGER', 'Mobila teamet'),
  socHbg('Administratör', 'AGENCY_ADMIN'),
  socHbg('Socialjouren', 'ON_CALL', 'Socialjouren'),

  polHbg('Samverkanspolis 1', 'POLICE_LIAISON', 'Fokusgruppen'),
  polHbg('Polisledning', 'POLICE_COMMAND'),
  polHbg('Administratör', 'AGENCY_ADMIN'),

  socB('Socialsekreterare 1', 'SOCIAL_WORKER'),
  socB('Socialsekreterare 2', 'SOCIAL_WORKER'),
  socB('Enhetschef', 'SOCIAL_MANAGER'),
  socB('Administratör', 'AGENCY_ADMIN'),

  ksLund('Säkerhetsstrateg', 'MUNICIPAL_SAFETY', 'Trygghet och säkerhet'),
  ksLund('Registrator', 'REGISTRAR'),
  ksLund('Handläggare', 'NETWORK_MEMBER', 'Trygghet och säkerhet'),

  at('NSPM')('Regionkoordinator syd', 'NETWORK_MEMBER', 'Regionkoordinator syd'),
  at('SOC-MALMO')('Evonhuset', 'NETWORK_MEMBER'),
  at('LST-SKANE')('Handläggare', 'COUNTY_REVIEWER', 'Social hållbarhet'),

  person('Driftansvarig', []),
];

/** Runs the system: holds SYSTEM_ADMIN without any membership. */
export const SYSTEM_ADMIN_KEY: PersonKey = 'driftansvarig@portalen';

/** Police functions that take part without an account. */
export const FUNCTIONS_WITHOUT_ACCOUNT = [
  { agencyKey: 'POL-LUND', unit: 'Yttre verksamhet', functionTitle: 'Yttre verksamhet 1' },
  { agencyKey: 'POL-LUND', unit: 'Yttre verksamhet', functionTitle: 'Yttre verksamhet 2' },
  { agencyKey: 'POL-LUND', unit: 'Yttre verksamhet', functionTitle: 'Yttre verksamhet 3' },
] as const;
