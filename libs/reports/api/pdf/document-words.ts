import type { ReportKind, SectionNumber } from '../../rules/report-kind.js';

/** Reports are written in Swedish, the language of the authorities that take part (språklagen 10 §). */
export const KIND_WORDS: Readonly<Record<ReportKind, string>> = {
  STATUS_REPORT: 'Lägesrapport',
  INTERIM_REPORT: 'Delrapport',
  FINAL_REPORT: 'Slutrapport',
};

export const SECTION_WORDS: Readonly<Record<SectionNumber, string>> = {
  1: 'Grunduppgifter',
  2: 'Sammanfattning',
  3: 'Syfte och mål',
  4: 'Aktiviteter',
  5: 'Målgrupp och nådda',
  6: 'Resultat',
  7: 'Bedömda effekter',
  8: 'Avvikelser och åtgärder',
  9: 'Samverkan',
  10: 'Barnets bästa, jämställdhet och övriga perspektiv',
  11: 'Lärdomar och metodutveckling',
  12: 'Spridning och fortlevnad',
  13: 'Ekonomi',
  14: 'Bilagor',
  15: 'Intygande',
};

export const PHASE_WORDS: Readonly<Record<string, string>> = {
  PLANNED: 'Planerad',
  CONFIRMED: 'Bekräftad',
  ONGOING: 'Pågår',
  COMPLETED: 'Genomförd',
  EVALUATED: 'Genomförd och utvärderad',
  POSTPONED: 'Uppskjuten',
  CANCELLED: 'Inställd',
};

export const STANDING_WORDS: Readonly<Record<string, string>> = {
  REACHED: 'Nått',
  NOT_REACHED: 'Inte nått',
  AHEAD: 'Pågår',
  ON_PLAN: 'Pågår',
  BEHIND: 'Pågår',
  UNKNOWN: 'Går inte att säga',
  NO_TARGET: 'Mäts inte mot ett mål',
};

export const PASSES_NOTE =
  'Fältpass redovisas på månad, ort och typ. Timmar gäller pass som är avslutade; i indikatorn Persontimmar i fält ingår också pass som är genomförda men inte avslutade.';
export const CAPABILITY_NOTE =
  'Skala 0–4. Självskattning: samma parter som ansöker om bidraget har skattat sig själva.';

/** What the DOCX says of itself on every page (field.md 4.1). */
export const WORKING_COPY = 'Arbetskopia, den fastställda PDF:en gäller';

export const SMALL_NOTE =
  'Antal om utsatta personer mellan 1 och {most} skrivs som färre än {n}, så att ingen kan pekas ut.';
export const PROTECTS_NOTE =
  'Visas inte: siffran är minst {n} och hålls undan för att en liten siffra bredvid inte ska kunna räknas fram.';
export const BREAKDOWN_NOTE =
  'Visas inte: för få för att delas upp utan att någon skulle kunna pekas ut.';
export const DENOMINATOR_NOTE = 'Visas inte: för få att räkna en andel eller ett medelvärde på.';
export const DERIVED_NOTE = 'Visas inte: skulle berätta en siffra som själv inte visas.';
export const NESTED_NOTE =
  'Visas inte: skillnaden mot en siffra som den ligger i, eller mot en tidigare avstämning, är för liten.';
export const NOT_CLOSED_NOTE =
  'Visas inte: siffror om människor visas per avstämningsdag, och ingen är gjord för den här.';
export const LEAST_NOTE =
  'Minst så många: ändringen sedan en tidigare avstämning är för liten för att visas.';
export const EARLIER_NOTE =
  'Visas inte: tillsammans med vad som redan är publicerat skulle en liten siffra kunna räknas fram.';
export const KNOWN_CONTACTS = 'Avser kända kontakter, inte faktisk omfattning.';
export const NOTHING_WRITTEN = 'Inget att redovisa.';
