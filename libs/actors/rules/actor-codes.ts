/**
 * Everything that is said of an actor is one of these codes: what is not listed here is not stored
 * (field.md 3.5, 5.2). No code says where a sheltered home lies, what somebody saw, or whom they met.
 */

/** What sort of body it is. */
export const ACTOR_SECTORS = [
  ...['AUTHORITY', 'MUNICIPAL_DEPARTMENT', 'REGION', 'CIVIL_SOCIETY', 'BUSINESS', 'ACADEMIA'],
  'OTHER',
] as const;

/** What the work needs it as; the gaps are looked for among these. */
export const ACTOR_KINDS = [
  ...['SOCIAL_SERVICES', 'SOCIAL_ON_CALL', 'POLICE', 'PROSECUTOR', 'FIELD_NGO'],
  ...['HOTEL', 'LANDLORD', 'SALON', 'SECURITY', 'PUBLIC_SPACE'],
  ...['INSPECTION', 'RESCUE_SERVICE', 'HEALTH_CARE', 'YOUTH_CLINIC', 'SCHOOL_HEALTH', 'UNIVERSITY'],
  ...[
    'INTERPRETER',
    'SHELTER',
    'WOMENS_SHELTER',
    'VICTIM_SUPPORT',
    'BUYER_SUPPORT',
    'OPEN_SUPPORT',
  ],
  'OTHER',
] as const;

/** What sort of body a kind usually is: what a file without that column means. */
export const USUAL_SECTORS: Readonly<
  Record<(typeof ACTOR_KINDS)[number], (typeof ACTOR_SECTORS)[number]>
> = {
  ...{ SOCIAL_SERVICES: 'MUNICIPAL_DEPARTMENT', SOCIAL_ON_CALL: 'MUNICIPAL_DEPARTMENT' },
  ...{ POLICE: 'AUTHORITY', PROSECUTOR: 'AUTHORITY', INSPECTION: 'AUTHORITY' },
  ...{ FIELD_NGO: 'CIVIL_SOCIETY', SHELTER: 'CIVIL_SOCIETY', WOMENS_SHELTER: 'CIVIL_SOCIETY' },
  ...{
    VICTIM_SUPPORT: 'CIVIL_SOCIETY',
    BUYER_SUPPORT: 'MUNICIPAL_DEPARTMENT',
    OPEN_SUPPORT: 'CIVIL_SOCIETY',
  },
  ...{ HOTEL: 'BUSINESS', LANDLORD: 'BUSINESS', SALON: 'BUSINESS', SECURITY: 'BUSINESS' },
  ...{ INTERPRETER: 'BUSINESS', PUBLIC_SPACE: 'MUNICIPAL_DEPARTMENT' },
  ...{ RESCUE_SERVICE: 'MUNICIPAL_DEPARTMENT', SCHOOL_HEALTH: 'MUNICIPAL_DEPARTMENT' },
  ...{ HEALTH_CARE: 'REGION', YOUTH_CLINIC: 'REGION', UNIVERSITY: 'ACADEMIA', OTHER: 'OTHER' },
};

/** How near it stands to the work in its town. */
export const ACTOR_RINGS = ['CORE', 'NETWORK', 'REFERENCE', 'EXTERNAL'] as const;

/** Kinds of the large network: a hotel is asked and told, and is never of the core group. */
export const NEVER_CORE: readonly string[] = [
  ...['HOTEL', 'LANDLORD', 'SALON', 'SECURITY', 'PUBLIC_SPACE'],
];

/** What it does. */
export const ACTOR_TASKS = [
  ...[
    'OUTREACH',
    'TALKS',
    'SHELTERS',
    'INTERPRETS',
    'GIVES_CARE',
    'HELPS_VICTIMS',
    'TALKS_WITH_BUYERS',
  ],
  ...['INSPECTS', 'INVESTIGATES', 'KEEPS_ORDER', 'INFORMS', 'TRAINS_STAFF', 'LETS_ROOMS'],
] as const;

/** Where it meets people, never whom. */
export const ACTOR_MEETS = [
  ...[
    'RECEPTION',
    'STREET',
    'HOMES',
    'PREMISES',
    'CLINIC',
    'SCHOOL',
    'OPEN_HOUSE',
    'PHONE',
    'ONLINE',
  ],
  'NOT_AT_ALL',
] as const;

/** What its mandate lets it do. */
export const ACTOR_MAY = [
  ...['DECIDE_SUPPORT', 'DECIDE_SHELTER', 'INVESTIGATE_CRIME', 'INSPECT_PREMISES', 'REFUSE_GUESTS'],
  ...['END_LEASE', 'LOOK_AFTER_STAIRWELLS', 'CHANGE_PUBLIC_SPACE', 'GUARD', 'GIVE_CARE'],
  ...['GIVE_SUPPORT', 'INTERPRET', 'INFORM'],
] as const;

/** What its mandate does not let it do. */
export const ACTOR_MAY_NOT = [
  ...[
    'ENTER_HOMES',
    'TELL_OF_GUESTS',
    'TELL_OF_PATIENTS',
    'TELL_OF_INDIVIDUALS',
    'QUESTION_PEOPLE',
  ],
  ...[
    'SEND_PEOPLE_AWAY',
    'INSPECT_FOR_OTHERS',
    'DECIDE_SUPPORT',
    'TELL_ADDRESSES',
    'WAIT_TO_REPORT',
  ],
] as const;

/** Which rules of secrecy bind it (field.md 3.1, 3.3). */
export const ACTOR_SECRECY = [
  ...['OSL_25', 'OSL_26', 'OSL_35', 'OSL_OTHER', 'SOL_17_11', 'AGREED', 'NONE'],
] as const;

/** What one actor may say of another; none of ownership or suspicion, and never read from what anybody did. */
export const ACTOR_TIES = ['REFERS_TO', 'WORKS_WITH', 'TRAINS_WITH', 'AGREED_WITH'] as const;

/** What is to be done next: a verb and a day, nothing else. */
export const ACTOR_NEXT_STEPS = [
  ...[
    'CALL',
    'SEND_INFORMATION',
    'MEET',
    'INVITE',
    'ASK_FOR_CARD',
    'WRITE_AGREEMENT',
    'TRY_NUMBER',
  ],
  'FOLLOW_UP',
] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];
