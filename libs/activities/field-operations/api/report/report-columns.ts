import type { AGE, SEX, SIGNS } from '../../rules/breakdown.js';
import type { PoliceFigures } from '../../rules/field-report.js';
import type { Counter } from '../../rules/tally.js';

/** Each counter and its column in `field_report`. */
export const COUNTER_COLUMNS: Readonly<Record<Counter, string>> = {
  attemptsWithoutContact: 'attempts_without_contact',
  contacts: 'contacts',
  supportConversations: 'support_conversations',
  accepted: 'accepted',
  declined: 'declined',
  cardsToTargetGroup: 'cards_to_target_group',
  cardsToStaff: 'cards_to_staff',
  interpreterUsed: 'interpreter_used',
  premisesVisited: 'premises_visited',
  advertsReviewed: 'adverts_reviewed',
};

export const POLICE_COLUMNS: Readonly<Record<keyof PoliceFigures, string>> = {
  contactsWithPolicePresent: 'contacts_with_police_present',
  supportOffered: 'support_offered',
};

const SEX_VALUES: Readonly<Record<(typeof SEX)[number], string>> = {
  woman: 'WOMAN',
  man: 'MAN',
  other: 'OTHER',
  unknown: 'UNKNOWN',
};

const AGE_VALUES: Readonly<Record<(typeof AGE)[number], string>> = {
  under18: 'UNDER_18',
  from18To20: 'FROM_18_TO_20',
  from21: 'FROM_21',
  unknown: 'UNKNOWN',
};

const SIGN_VALUES: Readonly<Record<(typeof SIGNS)[number], string>> = {
  sexual: 'SEXUAL',
  labour: 'LABOUR',
  unclear: 'UNCLEAR',
};

/** Each dimension in `field_report_breakdown`, and its values by the name they have in the rules. */
export const DIMENSION_VALUES = {
  SEX: SEX_VALUES,
  AGE: AGE_VALUES,
  ACCEPTED_BY_SEX: SEX_VALUES,
  SIGNS: SIGN_VALUES,
} as const;
export type Dimension = keyof typeof DIMENSION_VALUES;

/** A dimension's name in the rules. */
export const DIMENSION_NAMES = {
  SEX: 'sex',
  AGE: 'age',
  ACCEPTED_BY_SEX: 'acceptedBySex',
  SIGNS: 'signs',
} as const satisfies Record<Dimension, string>;
