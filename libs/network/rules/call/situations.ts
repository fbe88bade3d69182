import type { NationalId } from '@stad/platform/rules/national-numbers.js';
import type { ContactKind } from '../contact-function.js';

/** What one calls about: one large button each (pages.md 3.6). */
export const SITUATIONS = [
  'ACUTE_DANGER',
  'SUPPORT_AND_PROTECTION',
  'CHILD_CONCERN',
  'SUSPECTED_CRIME',
  'ADVICE',
  'INTERPRETER',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Why a function is on the list of a situation; the page says it in a sentence. */
export const TASKS = [
  'SAVES_LIVES',
  'DECIDES_PROTECTION',
  'ASSESSES_CHILD',
  'TAKES_REPORTS',
  'ADVISES_PROFESSIONALS',
  'INTERPRETS',
  'ROUND_THE_CLOCK',
  'POLICE_ON_THE_SPOT',
  'PROTECTS_AFTERWARDS',
  'EMPLOYER_RESPONDS',
  'GIVES_SUPPORT',
  'SUPPORTS_VICTIM',
  'ARRANGES_SHELTER',
  'GIVES_CARE',
  'ASSESSES_THREAT',
  'PROTECTS_CHILD',
  'KNOWS_THE_TOWN',
  'ADVISES_WITHOUT_NAMES',
  'SPEAKS_THE_LANGUAGE',
] as const;
export type Task = (typeof TASKS)[number];

/** Functions of some kinds and what they do in the situation. */
export interface Part {
  readonly kinds: readonly ContactKind[];
  readonly task: Task;
  /** Only those who speak the language that was asked for. */
  readonly onlySpeaking?: boolean;
}

export interface SituationPlan {
  /** A national number that stands before everybody while it answers. */
  readonly first?: { readonly number: NationalId; readonly task: Task };
  /** Whose task it is, by law or agreement. */
  readonly duty?: Part;
  /**
   * A number that answers round the clock, for when nobody else does. `leads`: it comes first as soon
   * as nobody with the duty answers, since what the others can do is not the same thing.
   */
  readonly standIn: { readonly number: NationalId; readonly leads: boolean };
  /** Who helps as well, in this order. */
  readonly helpers: readonly Part[];
  /** In danger of life seconds count: no routine of a town changes who comes first. */
  readonly isBeforeRoutine?: boolean;
  /** National numbers at the end. */
  readonly also?: readonly { readonly number: NationalId; readonly task: Task }[];
}

const SOCIAL: readonly ContactKind[] = ['RECEPTION', 'SOCIAL_ON_CALL'];
const POLICE_LEADS = { number: 'POLICE_NOT_URGENT', leads: true } as const;
const POLICE_LAST = { number: 'POLICE_NOT_URGENT', leads: false } as const;
const HELPLINE = { number: 'HELPLINE', task: 'ADVISES_PROFESSIONALS' } as const;

/** Who does what in each situation. Each with its source; the order is that of the cards. */
export const SITUATION_PLANS: Readonly<Record<Situation, SituationPlan>> = {
  /** Domain.md 2.6, both cards: 112 vid fara för liv. */
  ACUTE_DANGER: {
    first: { number: 'EMERGENCY', task: 'SAVES_LIVES' },
    standIn: { number: 'EMERGENCY', leads: true },
    isBeforeRoutine: true,
    helpers: [
      { kinds: ['POLICE'], task: 'POLICE_ON_THE_SPOT' },
      { kinds: SOCIAL, task: 'PROTECTS_AFTERWARDS' },
      { kinds: ['DUTY_MANAGER'], task: 'EMPLOYER_RESPONDS' },
    ],
  },
  /**
   * The adult card, field.md 2.6: skyddat boende är nämndens ansvar (9 kap. 5 § SoL), stöd till den
   * som utsatts och närstående (13 kap. 1 §); polisen för hot- och riskbedömning.
   */
  SUPPORT_AND_PROTECTION: {
    duty: { kinds: SOCIAL, task: 'DECIDES_PROTECTION' },
    standIn: POLICE_LEADS,
    helpers: [
      { kinds: ['NGO_SUPPORT'], task: 'GIVES_SUPPORT' },
      { kinds: ['VICTIM_SUPPORT'], task: 'SUPPORTS_VICTIM' },
      { kinds: ['SHELTER'], task: 'ARRANGES_SHELTER' },
      { kinds: ['HEALTH_CARE'], task: 'GIVES_CARE' },
      { kinds: ['POLICE'], task: 'ASSESSES_THREAT' },
      { kinds: ['REGIONAL_COORDINATOR'], task: 'ADVISES_PROFESSIONALS' },
      { kinds: ['COORDINATOR', 'OTHER'], task: 'KNOWS_THE_TOWN' },
      { kinds: ['DUTY_MANAGER'], task: 'EMPLOYER_RESPONDS' },
    ],
    also: [HELPLINE],
  },
  /**
   * The child card, field.md 2.6: the report goes to the socialnämnd where the child stays
   * (19 kap. 1 §, 20 kap. 1 § SoL, INV-08); nobody else takes its place, so no voluntary line is
   * offered. Police may take a minor in charge (12 § polislagen).
   */
  CHILD_CONCERN: {
    duty: { kinds: SOCIAL, task: 'ASSESSES_CHILD' },
    standIn: POLICE_LEADS,
    helpers: [
      { kinds: ['POLICE'], task: 'PROTECTS_CHILD' },
      { kinds: ['HEALTH_CARE'], task: 'GIVES_CARE' },
      { kinds: ['COORDINATOR'], task: 'KNOWS_THE_TOWN' },
      { kinds: ['REGIONAL_COORDINATOR'], task: 'ADVISES_PROFESSIONALS' },
      { kinds: ['DUTY_MANAGER'], task: 'EMPLOYER_RESPONDS' },
    ],
    also: [HELPLINE],
  },
  /** Domain.md 2.2: suspicion that is not acute, 114 14. Support to the exposed, 13 kap. 1 § SoL. */
  SUSPECTED_CRIME: {
    first: { number: 'POLICE_NOT_URGENT', task: 'TAKES_REPORTS' },
    duty: { kinds: ['POLICE'], task: 'TAKES_REPORTS' },
    standIn: POLICE_LEADS,
    helpers: [
      { kinds: SOCIAL, task: 'SUPPORTS_VICTIM' },
      { kinds: ['VICTIM_SUPPORT'], task: 'SUPPORTS_VICTIM' },
      { kinds: ['COORDINATOR'], task: 'KNOWS_THE_TOWN' },
      { kinds: ['NGO_SUPPORT'], task: 'GIVES_SUPPORT' },
      { kinds: ['REGIONAL_COORDINATOR'], task: 'ADVISES_PROFESSIONALS' },
    ],
    also: [HELPLINE],
  },
  /** Domain.md 2.2: the national support line for professionals, office hours. */
  ADVICE: {
    first: HELPLINE,
    duty: { kinds: ['REGIONAL_COORDINATOR'], task: 'ADVISES_PROFESSIONALS' },
    standIn: POLICE_LAST,
    helpers: [
      { kinds: ['COORDINATOR'], task: 'KNOWS_THE_TOWN' },
      { kinds: ['RECEPTION'], task: 'ADVISES_WITHOUT_NAMES' },
      { kinds: ['NGO_SUPPORT'], task: 'GIVES_SUPPORT' },
      { kinds: ['SOCIAL_ON_CALL'], task: 'ADVISES_WITHOUT_NAMES' },
      { kinds: ['VICTIM_SUPPORT'], task: 'SUPPORTS_VICTIM' },
      { kinds: ['OTHER'], task: 'KNOWS_THE_TOWN' },
      { kinds: ['DUTY_MANAGER'], task: 'EMPLOYER_RESPONDS' },
    ],
  },
  /** The adult card, field.md 2.6: tolk, aldrig en medföljande. */
  INTERPRETER: {
    duty: { kinds: ['INTERPRETER'], task: 'INTERPRETS' },
    standIn: POLICE_LAST,
    helpers: [
      {
        kinds: [...SOCIAL, 'NGO_SUPPORT', 'VICTIM_SUPPORT', 'OTHER'],
        task: 'SPEAKS_THE_LANGUAGE',
        onlySpeaking: true,
      },
    ],
  },
};
