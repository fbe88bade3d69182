import { AIM_TAGS, type AimTag } from '@stad/programme/rules/aim.js';
import type { ActorKind } from './actor-codes.js';
import { KINDS_OF_PART, stepsWithout } from './routine-kinds.js';

/** Which kinds a town needs for each of the four aims, to begin with (field.md 3.5, 5.2). */
export const EXPECTED_KINDS: Readonly<Record<AimTag, readonly ActorKind[]>> = {
  PREVENT: ['SCHOOL_HEALTH', 'YOUTH_CLINIC', 'UNIVERSITY', 'BUYER_SUPPORT', 'PUBLIC_SPACE'],
  DETECT: ['HOTEL', 'LANDLORD', 'SALON', 'INSPECTION', 'HEALTH_CARE', 'SECURITY', 'FIELD_NGO'],
  SUPPORT_AND_PROTECT: [
    ...(['SOCIAL_SERVICES', 'SOCIAL_ON_CALL', 'SHELTER', 'INTERPRETER'] as const),
    ...(['HEALTH_CARE', 'WOMENS_SHELTER', 'VICTIM_SUPPORT', 'FIELD_NGO'] as const),
  ],
  COMBAT: ['POLICE', 'PROSECUTOR', 'INSPECTION', 'RESCUE_SERVICE'],
};

/** How far a town has come with a kind: nobody, somebody known, somebody who said yes, somebody who takes part. */
export const GAP_LEVELS = ['MISSING', 'MAPPED', 'AGREED', 'ACTIVE'] as const;
export type GapLevel = (typeof GAP_LEVELS)[number];

export interface KindCount {
  readonly kind: string;
  readonly state: string;
  readonly actors: number;
  /** The last day on which any of them answered about its card. */
  readonly answeredOn: string | null;
}

export interface Gap {
  readonly aim: AimTag;
  readonly kind: ActorKind;
  readonly level: GapLevel;
  /** How many are known and have not left. */
  readonly actors: number;
  /** The last day on which any of them answered about its card. */
  readonly answeredOn: string | null;
  /** Steps of the routine in force that have nobody to go to, where the kind is missing. */
  readonly steps: readonly number[];
}

/** Who has paused is known, and no more; who has left is missing again. */
const LEVEL_OF: Readonly<Record<string, GapLevel>> = {
  IDENTIFIED: 'MAPPED',
  CONTACTED: 'MAPPED',
  INTERESTED: 'MAPPED',
  PAUSED: 'MAPPED',
  AGREED: 'AGREED',
  ACTIVE: 'ACTIVE',
};

/** What an agency of the portal is to its town, where its kind says it. */
export const KIND_OF_AGENCY: Readonly<Record<string, ActorKind>> = {
  SOCIAL_SERVICES: 'SOCIAL_SERVICES',
  POLICE: 'POLICE',
  NGO: 'FIELD_NGO',
};

/** What a town has in the portal itself, whoever keeps the list of actors. */
export interface PortalInTown {
  /** Those that take part: one of the core group is active, another has said yes. */
  readonly agencies: readonly { readonly kind: string; readonly tier: string }[];
  /** Kinds of function that *Ring* has a way to: somebody answers there, so it is not missing. */
  readonly functions: readonly string[];
}

/** The same as counts, beside those of the list. A function is no further actor. */
export function countsOfPortal({ agencies, functions }: PortalInTown): readonly KindCount[] {
  const answeredOn = null;
  return [
    ...agencies.flatMap(({ kind, tier }) => {
      const known = KIND_OF_AGENCY[kind];
      const state = tier === 'CORE' ? 'ACTIVE' : 'AGREED';
      return known ? [{ kind: known, state, actors: 1, answeredOn }] : [];
    }),
    ...functions
      .flatMap((part) => KINDS_OF_PART[part] ?? [])
      .map((kind) => ({ kind, state: 'ACTIVE', actors: 0, answeredOn })),
  ];
}

/**
 * Each expected kind of each aim, with the furthest that any actor of the kind has come, and the steps of the routine
 * that fail without it.
 */
export function gapsOf(
  counts: readonly KindCount[],
  routine: Parameters<typeof stepsWithout>[1] = [],
): readonly Gap[] {
  return AIM_TAGS.flatMap((aim) =>
    EXPECTED_KINDS[aim].map((kind) => {
      const known = counts.filter((count) => count.kind === kind && LEVEL_OF[count.state]);
      const levels = known.map(({ state }) => GAP_LEVELS.indexOf(LEVEL_OF[state] ?? 'MISSING'));
      const level = GAP_LEVELS[Math.max(0, ...levels)] ?? 'MISSING';
      return {
        ...{ aim, kind, level },
        steps: level === 'MISSING' ? stepsWithout(kind, routine) : [],
        actors: known.reduce((sum, { actors }) => sum + actors, 0),
        answeredOn:
          known
            .flatMap(({ answeredOn }) => answeredOn ?? [])
            .sort()
            .at(-1) ?? null,
      };
    }),
  );
}
