import type { LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';

export interface QualificationRecord {
  readonly personKey: PersonKey;
  readonly kind: 'IN_DEPTH';
  readonly from: LocalDate;
  readonly validTo?: LocalDate;
  /** The seminar that gave it, or what it was before the portal. */
  readonly source: string;
}

const earlier = (personKey: PersonKey): QualificationRecord => ({
  personKey,
  kind: 'IN_DEPTH',
  from: '2021-11-15',
  source: 'Utbildning i Helsingborgsmodellen 2021',
});

/**
 * Who was trained before the pilot. The others have theirs from the in-depth seminars, whose
 * participants say who.
 */
export const QUALIFICATIONS: readonly QualificationRecord[] = [
  earlier('faltarbetare1@fa-hbg'),
  earlier('faltarbetare2@fa-hbg'),
  earlier('socialsekreterare1@soc-hbg'),
  earlier('socialsekreterare2@soc-hbg'),
  earlier('samverkanspolis1@pol-hbg'),
];
