import type { BoardFunction } from './handover-codes.js';

/** Names of the functions of a board outside the portal, and the one that stands where nobody has been named. */
export const BOARD_NAMES: Readonly<Record<BoardFunction | 'UNNAMED', string>> = {
  ON_CALL: 'Socialjour',
  RECEPTION: 'Mottagning barn och unga',
  CHILD_AND_FAMILY: 'Barn- och familjeenheten',
  UNNAMED: 'Annan kommun',
};

/**
 * Whom one hands over to, or is told by, where the town's directory has nobody: functions and never persons, in the
 * order in which they are offered. A place, an age, a name can be said with none of them (INV-01).
 */
export const USUAL_FUNCTIONS: readonly string[] = [
  BOARD_NAMES.ON_CALL,
  BOARD_NAMES.RECEPTION,
  BOARD_NAMES.CHILD_AND_FAMILY,
  'Mottagning vuxna',
  'Socialsekreterare',
  'Enhetschef i socialtjänsten',
  'Yttre befäl',
  'Vakthavande befäl',
  'Polispatrull',
  'Samverkanspolis',
  'Fältarbetare',
  'Stödverksamhet',
  'Skyddat boende',
  'Regionkoordinator',
  'Akutmottagning',
  'Vårdmottagning',
  'Brottsofferstöd',
  'Stödtelefon',
  'Skola',
  'Migrationsverket',
  BOARD_NAMES.UNNAMED,
  'Annan funktion',
];

/** Which functions may be written down in a town. */
export interface HandoverFunctions {
  /** Of the own organisation, by its members' titles. */
  readonly own: readonly string[];
  /** At the other end: the town's directory, then the usual ones. */
  readonly others: readonly string[];
}

/** A label of the directory, as it is kept. */
export const functionOf = (label: string, longest: number): string =>
  label.slice(0, longest).trim();
