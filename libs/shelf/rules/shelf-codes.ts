import { SPOKEN_LANGUAGES } from '@stad/identity/rules/spoken-language.js';

/** What something on the shelf is. */
export const SHELF_KINDS = [
  ...(['SHEET', 'CARD', 'CONSENT', 'GUIDE', 'PRESENTATION', 'TEMPLATE', 'OTHER'] as const),
] as const;
export type ShelfKind = (typeof SHELF_KINDS)[number];

/** Easy Swedish is a language of its own to its reader. */
export const EASY_SWEDISH = 'sv-easy';

/** Swedish first, then those that are met in the field. */
export const SHELF_LANGUAGES = ['sv', EASY_SWEDISH, ...SPOKEN_LANGUAGES] as const;

/** Open, network, core group: what is one organisation's own is no material for others (field.md 7.4). */
export const SHELF_CLASSES = ['P0', 'P1', 'P2'] as const;
export type ShelfClass = (typeof SHELF_CLASSES)[number];

/** By which right it is spread. */
export const SHELF_LICENCES = ['CC_BY_4', 'CC0', 'PERMISSION', 'CITATION'] as const;

/** Why it was taken off the shelf. */
export const WITHDRAWAL_REASONS = [
  ...(['OUTDATED', 'REPLACED', 'WRONG', 'LICENCE_ENDED', 'NOT_NEEDED'] as const),
] as const;
