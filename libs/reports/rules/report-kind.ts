/** The reports a funder asks for: half-way, in part, and at the end (field.md 4.1). */
export const REPORT_KINDS = ['STATUS_REPORT', 'INTERIM_REPORT', 'FINAL_REPORT'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The frame of a report: fifteen numbered sections, of which each kind has its set. */
export const SECTION_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;
export type SectionNumber = (typeof SECTION_NUMBERS)[number];

const STATUS_SET: readonly SectionNumber[] = [1, 2, 4, 6, 8, 13, 15];
const INTERIM_SET: readonly SectionNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 15];

const SETS: Readonly<Record<ReportKind, readonly SectionNumber[]>> = {
  STATUS_REPORT: STATUS_SET,
  INTERIM_REPORT: INTERIM_SET,
  FINAL_REPORT: SECTION_NUMBERS,
};

export function isReportKind(value: string): value is ReportKind {
  return (REPORT_KINDS as readonly string[]).includes(value);
}

/** The sections of a kind, in their order. */
export function sectionsOf(kind: ReportKind): readonly SectionNumber[] {
  return SETS[kind];
}

/** Where sums of activities stand: what was learnt among the learnings, where the kind has that section. */
export function sectionOfSums(kind: ReportKind, about: 'ACTIVITIES' | 'LEARNINGS'): SectionNumber {
  return about === 'LEARNINGS' && sectionsOf(kind).includes(11) ? 11 : 4;
}

/** Where goals stand beside their outcomes: with purpose and goals, where the kind has that section. */
export function sectionOfGoals(kind: ReportKind): SectionNumber {
  return sectionsOf(kind).includes(3) ? 3 : 6;
}

/** Most characters of a section's text; the summary is the one the funder bounds. */
export function longestText(section: SectionNumber): number {
  return section === 2 ? 1500 : 6000;
}

/**
 * Sections that must hold text before a report is frozen: the summary, and the child's best
 * interests and equality wherever the set has them (INV-17).
 */
export function neededText(kind: ReportKind): readonly SectionNumber[] {
  return sectionsOf(kind).filter((section) => section === 2 || section === 10);
}
