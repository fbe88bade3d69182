import type { Destination, Verdict } from '@stad/activities/core/rules/learning/learning.js';
import type { LearningSums } from '@stad/activities/core/rules/learning/learning-sums.js';
import type { Dimension } from '../../rules/visit-questions.js';

/** Reports are written in Swedish, the language of the authorities that take part (språklagen 10 §). */
export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  KNOWLEDGE: 'Kunskap',
  DETECTION: 'Upptäckt',
  CONTACT_ROUTES: 'Kontaktvägar och jour',
  PROTECTION: 'Skydd och stöd',
  CRIME_FIGHTING: 'Brottsbekämpning i samverkan',
  CHILD_PERSPECTIVE: 'Barnperspektiv',
  GOVERNANCE: 'Styrning och överenskommelser',
  FOLLOW_UP: 'Uppföljning och lärande',
  PREVENTION: 'Förebyggande',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  ADOPT: 'Inför',
  ADAPT: 'Anpassa',
  REJECT: 'Avstå',
};

export const DESTINATION_WORDS: Readonly<Record<Destination, string>> = {
  ROUTINE: 'lokal arbetsgång',
  METHOD: 'metodhandboken',
  MEASURE: 'en åtgärd',
  OWN_WORK: 'eget arbete',
};

const OUTCOME_WORDS: Readonly<Record<keyof LearningSums, string>> = {
  ADOPT: 'inför',
  ADAPT: 'anpassa',
  REJECT: 'avstå',
  OPEN: 'öppna',
};

/** What the copy that can be changed says of itself. */
export const VISIT_COPY = 'Arbetskopia av studiebesökets rapport';
/** Who came along without belonging to an agency of the portal. */
export const OF_NO_AGENCY = 'andra aktörer';
export const NOT_DECIDED = 'Öppen';
export const NOTHING_LEARNT = 'Ingen lärdom är skriven än.';
export const NOTHING_ANSWERED = 'Ingen har antecknat något svar än.';
/** Of questions nobody noted an answer to, when others have one. */
export const leftText = (left: number) =>
  left === 1 ? 'En fråga har inget svar.' : `${left} frågor har inget svar.`;
/** Whose learnings they are, where they are those of one agency. */
export const learningsCaption = (agency: string | null) =>
  `${agency === null ? 'Lärdomar' : `Lärdomar av ${agency}`}: vem som ansvarar, och vad det blev av dem`;
export const NO_QUESTIONS = 'Inga frågor är skrivna.';
/** In the place of a text in which the guard sees somebody. */
export const WITHHELD = '[Texten visas inte: den ser ut att innehålla en uppgift om en person.]';

/** *9 (Socialtjänsten Lund 5, Polisen Lund 3)*; a sum of nothing is told alone. */
export function sumText(
  all: number,
  parts: readonly { readonly name: string; readonly count: number }[],
): string {
  const told = parts.filter(({ count }) => count > 0);
  return told.length === 0
    ? String(all)
    : `${all} (${told.map(({ name, count }) => `${name} ${count}`).join(', ')})`;
}

/** *11 (inför 5, anpassa 2, avstå 1, öppna 3)* */
export function learningsText(sums: LearningSums): string {
  const parts = (Object.keys(OUTCOME_WORDS) as (keyof LearningSums)[]).map((each) => ({
    name: OUTCOME_WORDS[each],
    count: sums[each],
  }));
  return sumText(
    parts.reduce((all, { count }) => all + count, 0),
    parts,
  );
}
