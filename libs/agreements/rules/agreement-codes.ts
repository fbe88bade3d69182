/** In characters. */
export const LONGEST = { title: 120, reference: 120, functionTitle: 80 } as const;
/** How many organisations one agreement may have, and how many areas it may name. */
export const MOST = { parties: 12, areas: 40 } as const;

/** What sort of agreement it is (field.md 5.2). */
export const AGREEMENT_KINDS = [
  'COOPERATION_AGREEMENT',
  'CIVIC_PUBLIC_PARTNERSHIP',
  'CONFIDENTIALITY_UNDERTAKING',
  'DATA_PROCESSOR_AGREEMENT',
  'JOINT_CONTROLLER_ARRANGEMENT',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** Say what the parties do together and where: SFS 2023:196 9 § asks for purpose and area. */
export const OPERATIVE_KINDS: readonly AgreementKind[] = [
  'COOPERATION_AGREEMENT',
  'CIVIC_PUBLIC_PARTNERSHIP',
];

/** What the parties mean to do together. */
export const AGREEMENT_PURPOSES = [
  'PREVENT',
  'DETECT',
  'SUPPORT_AND_PROTECT',
  'COMBAT',
  'OUTREACH',
  'METHOD_TEST',
  'TRAINING',
] as const;

/** The whole town, or some of its areas. */
export const AGREEMENT_EXTENTS = ['TOWN', 'AREAS'] as const;

/** Why a party ends it before its last day; nothing is said about anybody. */
export const END_REASONS = [
  'REPLACED',
  'PURPOSE_REACHED',
  'PARTY_LEAVES',
  'RULES_CHANGED',
  'NOT_FOLLOWED',
  'PROGRAMME_ENDS',
] as const;

/** Days before its last one on which the parties are told. */
export const TOLD_BEFORE = [90, 30] as const;
