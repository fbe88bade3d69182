import type { QualificationKind } from '../qualification.js';
import type { SpokenLanguage } from '../spoken-language.js';
import type { LocalDate, PersonKey } from './types.js';

/** What somebody is trained for and speaks, as their own agency's administrator keeps it. */
export interface CompetenceRecord {
  readonly personKey: PersonKey;
  readonly languages: readonly SpokenLanguage[];
  readonly qualifications: readonly {
    readonly kind: QualificationKind;
    readonly validTo?: LocalDate;
  }[];
}

const person = (
  personKey: PersonKey,
  languages: readonly SpokenLanguage[],
  ...kinds: readonly QualificationKind[]
): CompetenceRecord => ({
  personKey,
  languages,
  qualifications: kinds.map((kind) => ({ kind })),
});

/** Those who go out (field.md 11.9): trained in the seminars of 2022, or before them. */
export const COMPETENCES: readonly CompetenceRecord[] = [
  person(
    'socialsekreterare1@soc-lund',
    ['en', 'ro'],
    'IN_DEPTH',
    'DIGITAL_OUTREACH',
    'PASS_LEADER',
  ),
  person(
    'socialsekreterare2@soc-lund',
    ['en', 'es'],
    'IN_DEPTH',
    'DIGITAL_OUTREACH',
    'PASS_LEADER',
  ),
  person('socialsekreterare-samverkan-polis@soc-lund', ['en', 'ar'], 'IN_DEPTH'),
  person('samverkanspolis1@pol-lund', ['en'], 'IN_DEPTH', 'PASS_LEADER'),
  person('samverkanspolis2@pol-lund', ['en', 'pl'], 'IN_DEPTH'),
  person('faltarbetare1@fa-hbg', ['en', 'ro', 'bg'], 'IN_DEPTH', 'DIGITAL_OUTREACH'),
  person('faltarbetare2@fa-hbg', ['en', 'th'], 'IN_DEPTH', 'DIGITAL_OUTREACH'),
  person('socialsekreterare1@soc-hbg', ['en'], 'IN_DEPTH', 'PASS_LEADER'),
  person('socialsekreterare2@soc-hbg', ['en', 'ro'], 'IN_DEPTH'),
  person('samverkanspolis1@pol-hbg', ['en'], 'IN_DEPTH'),
  person('socialsekreterare1@soc-b', ['en', 'hu'], 'IN_DEPTH', 'PASS_LEADER'),
  {
    personKey: 'socialsekreterare2@soc-b',
    languages: ['en'],
    qualifications: [{ kind: 'IN_DEPTH', validTo: '2025-11-15' }],
  },
];
