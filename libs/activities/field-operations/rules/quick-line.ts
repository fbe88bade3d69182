import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { checkWindow } from '@stad/activities/core/rules/window.js';
import type { DateContext } from '@stad/platform/rules/date-input.js';
import { readPlanLine } from '@stad/platform/rules/plan-line.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import type { Suggestion } from '@stad/platform/rules/suggestion.js';
import { isoWeek, localDate, type Span } from '@stad/platform/rules/time.js';
import type { AreaKind } from '@stad/programme/rules/area.js';
import { LONGEST_PASS_HOURS } from './pass-plan.js';
import type { PassType } from './pass-type.js';

/** An area as the line may name it. */
export interface NamedArea {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
}

/** What was understood, to be read back under the field: date, week, times, whether it ends the next day. */
export interface QuickPlan extends Span {
  readonly date: string;
  readonly week: number;
  readonly endsNextDay: boolean;
  readonly areas: readonly NamedArea[];
  readonly type: PassType;
}

const TYPE_WORDS: ReadonlyMap<string, PassType> = new Map(
  Object.entries<PassType>({
    gata: 'STREET',
    gatan: 'STREET',
    street: 'STREET',
    nätet: 'DIGITAL',
    digitalt: 'DIGITAL',
    online: 'DIGITAL',
    verksamhet: 'PREMISES',
    verksamheter: 'PREMISES',
    premises: 'PREMISES',
    'med polis': 'JOINT_POLICE',
    'with police': 'JOINT_POLICE',
    informationsbord: 'EVENT',
    'information table': 'EVENT',
    nattinventering: 'NIGHT_COUNT',
    'night count': 'NIGHT_COUNT',
  }),
);

const BETWEEN = ['och', 'and', 'i', 'in', '+', '&'];

/** Words of a plan that look like a day's: *night count*. */
const PHRASES = [...TYPE_WORDS.keys()].filter((word) => word.includes(' '));

/**
 * A plan in one line, `fre 20–01 centrum`: a day, times, one or several areas of the site, if wanted a type,
 * in any order (pages.md 3.1). Without a type it is digital where the area is, else the street.
 * Problems: `LINE_EMPTY`, those of a written day and times (`DATE_MISSING`, `TIME_MISSING`, `DATE_DAY_FIRST` …),
 * `AREA_MISSING`, `AREA_UNKNOWN`, `AREA_UNCLEAR` { areas }, those of the window.
 */
export function readQuickLine(
  line: string,
  areas: readonly NamedArea[],
  context: DateContext,
): Result<QuickPlan> {
  if (line.trim() === '') return fail({ code: 'LINE_EMPTY' });
  const { when, rest } = readPlanLine(line, context, PHRASES);
  // What could not be read stands in the rest; only when all else was read is it an area that is unknown.
  if (!when.ok) return when;
  const span = when.value;
  const words = readWords(rest, areas);
  const problems = [...words.problems, ...problemsOf(checkWindow(span, LONGEST_PASS_HOURS))];
  const digital = words.areas.every((area) => area.kind === 'DIGITAL');
  return check(problems, {
    ...span,
    week: isoWeek(span.date).week,
    endsNextDay: localDate(span.endsAt) > span.date,
    areas: words.areas,
    type: words.type ?? (digital ? 'DIGITAL' : 'STREET'),
  });
}

/** The line with a suggestion taken: day and times as suggested, the other words as they were. */
export function withSuggestion(line: string, context: DateContext, { write }: Suggestion): string {
  return `${write} ${readPlanLine(line, context, PHRASES).rest}`.trim();
}

interface Words {
  readonly areas: readonly NamedArea[];
  readonly type: PassType | null;
  readonly problems: readonly Problem[];
}

/** Areas and a type among words, the longest name first: *norra fäladen* before *norra*. */
function readWords(rest: string, areas: readonly NamedArea[]): Words {
  const words = rest.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen: NamedArea[] = [];
  const problems: Problem[] = [];
  let type: PassType | null = null;
  for (let at = 0; at < words.length; ) {
    const found = longestFrom(words.slice(at), areas);
    if (found?.type) type = found.type;
    else if (found?.areas.length === 1) chosen.push(...found.areas);
    else if (found) {
      const names = found.areas.map((area) => area.name).join(', ');
      problems.push({ code: 'AREA_UNCLEAR', params: { areas: names } });
    } else if (!BETWEEN.includes(words[at] ?? '')) problems.push({ code: 'AREA_UNKNOWN' });
    at += found?.length ?? 1;
  }
  if (chosen.length === 0 && problems.length === 0) {
    // *Nätet* names its area too, where the site has only one.
    const online = areas.filter((area) => area.kind === 'DIGITAL');
    if (type === 'DIGITAL' && online.length === 1) chosen.push(...online);
    else problems.push({ code: 'AREA_MISSING' });
  }
  return { areas: [...new Set(chosen)], type, problems };
}

function longestFrom(words: readonly string[], areas: readonly NamedArea[]) {
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    const phrase = words.slice(0, length).join(' ');
    const type = TYPE_WORDS.get(phrase);
    if (type) return { type, areas: [], length };
    if (length === 1 && BETWEEN.includes(phrase)) continue;
    const named = matching(phrase, areas);
    if (named.length > 0) return { type: undefined, areas: named, length };
  }
  return undefined;
}

/** The areas of that very name or code, else with such a word, else with a word that begins so. */
function matching(phrase: string, areas: readonly NamedArea[]): readonly NamedArea[] {
  const stem = phrase.replace(/(en|et|n)$/, '');
  const begins = (name: string) =>
    (phrase.length >= 3 && name.startsWith(phrase)) || (stem.length >= 4 && name.startsWith(stem));
  const ways: ((area: NamedArea) => boolean)[] = [
    (area) => fullNames(area).includes(phrase),
    (area) => area.name.toLowerCase().split(/\s+/).includes(phrase),
    (area) => [...fullNames(area), ...area.name.toLowerCase().split(/\s+/)].some(begins),
  ];
  for (const way of ways) {
    const found = areas.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

/** Name, code and the code without its town: *norra fäladen*, `lu-norra-faladen`, *norra faladen*. */
function fullNames(area: NamedArea): readonly string[] {
  const code = area.code.toLowerCase();
  const tail = code.slice(code.indexOf('-') + 1).replaceAll('-', ' ');
  return [area.name.toLowerCase(), code, tail];
}
