import type { Language } from '@stad/platform/rules/language.js';
import { languageName } from '@stad/platform/rules/language-name.js';
import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import { translator } from '@stad/platform/web/i18n/words.js';
import type { SearchAnswer } from '@stad/platform/web/navigation/search-answer.js';
import { SITUATION_PLANS, SITUATIONS, type Situation } from '../../rules/call/situations.js';
import type { ContactKind } from '../../rules/contact-function.js';
import { words } from '../words.generated.js';
import { words as searched } from './answers/words.generated.js';
import type { CallSheet, SheetFunction } from './callables.js';
import { SLUGS } from './situation-slugs.js';

/** What one calls about: found by what has happened, and led to the list that is ranked for it. */
export function situationAnswers(language: Language): readonly SearchAnswer[] {
  const [t, also] = [translator(words, language), translator(searched, language)];
  return SITUATIONS.map((situation) => ({
    id: `situation ${situation}`,
    group: 'situation',
    text: t(`situation.${situation}`),
    also: [also(`situation.${situation}`), ...firstNumber(situation)].join(' '),
    path: '/ring',
    search: { lage: SLUGS[situation] },
  }));
}

/** The national number that stands first: somebody may know it and not what it is for. */
function firstNumber(situation: Situation): readonly string[] {
  const { first } = SITUATION_PLANS[situation];
  return first ? [NATIONAL[first.number].phone] : [];
}

/** Whom one can call in the town, found by what they do, the languages they speak, and whether they answer at night. */
export function contactAnswers(sheet: CallSheet, language: Language): readonly SearchAnswer[] {
  const [t, also] = [translator(words, language), translator(searched, language)];
  return sheet.functions.map((one) => {
    const kind = one.kind as ContactKind;
    const situations = situationsOf(kind);
    return {
      id: `contact ${one.id}`,
      group: 'contact',
      text: one.label,
      note: [one.agency?.shortName, one.hoursText].filter(Boolean).join(', '),
      ...(one.phone ? { phone: one.phone } : {}),
      also: [
        also('contact'),
        // The towns it answers for: an on-call service may be another's.
        ...sheet.sites.filter(({ id }) => one.siteIds.includes(id)).map(({ name }) => name),
        one.agency?.name ?? '',
        one.agency?.shortName ?? '',
        t.maybe(`contactKind.${kind}`) ?? '',
        ...one.languages.map((code) => languageName(code, language)),
        ...situations.map((situation) => also(`situation.${situation}`)),
        ...(answersAtNight(one) ? [also('atNight')] : []),
      ].join(' '),
      path: '/ring',
      search: { lage: SLUGS[situations[0] ?? 'ADVICE'] },
    };
  });
}

/** Where its kind has the duty, then where it helps. */
function situationsOf(kind: ContactKind): readonly Situation[] {
  const has = (kinds: readonly ContactKind[] | undefined) => kinds?.includes(kind) ?? false;
  const duties = SITUATIONS.filter((one) => has(SITUATION_PLANS[one].duty?.kinds));
  const helps = SITUATIONS.filter((one) =>
    SITUATION_PLANS[one].helpers.some((part) => has(part.kinds)),
  );
  return [...new Set([...duties, ...(duties.length > 0 ? [] : helps)])];
}

/** Hours that hold at midnight: over it, from it, or to it. */
const answersAtNight = ({ hours }: SheetFunction): boolean =>
  hours.some(({ from, to }) => to <= from);
