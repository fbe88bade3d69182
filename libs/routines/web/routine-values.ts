import { timeText } from '@stad/platform/rules/day-words.js';
import { parseCount } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { parseTime } from '@stad/platform/rules/time-input.js';
import { checkRoutine, type RoutineSource } from '../rules/routine.js';
import type { RoutineStep } from '../rules/routine-step.js';
import type { RoutineFormFragment } from './routine.generated.js';

/** A version as it is typed: `steps.0.toFunction`, `sources.0.origin`, how many of each, and `partyIds`. */
export type Values = Readonly<Record<string, string>>;

const STEP_FIELDS = [
  ...([
    'fromPart',
    'fromFunction',
    'toPart',
    'toFunction',
    'hoursFrom',
    'hoursTo',
    'days',
  ] as const),
  ...(['deadline', 'withinMinutes', 'beforeTime', 'card', 'ifNobody'] as const),
];
const SOURCE_FIELDS = ['form', 'origin', 'took'] as const;

type Typed = Readonly<Record<string, string>>;
const EMPTY: Readonly<Record<Listed, Typed>> = {
  steps: { fromPart: 'POLICE', toPart: 'SOCIAL_ON_CALL', days: 'ALL', deadline: 'MINUTES' },
  sources: { form: 'INFORMATION' },
};
const FIELDS: Readonly<Record<Listed, readonly string[]>> = {
  steps: STEP_FIELDS,
  sources: SOURCE_FIELDS,
};

/** The two lists of a version. */
export type Listed = 'steps' | 'sources';

/** How many of a list there are as typed. */
export const countOf = (values: Values, list: Listed) => Number(values[`${list}.count`]);

const itemsOf = (values: Values, list: Listed): Typed[] =>
  Array.from({ length: countOf(values, list) }, (_, at) =>
    Object.fromEntries(
      FIELDS[list].map((field) => [field, values[`${list}.${at}.${field}`] ?? '']),
    ),
  );

function withItems(values: Values, list: Listed, items: readonly Typed[]): Values {
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${list}.`));
  const own = items.flatMap((item, at) =>
    FIELDS[list].map((field) => [`${list}.${at}.${field}`, item[field] ?? ''] as const),
  );
  return Object.fromEntries([...others, ...own, [`${list}.count`, String(items.length)]]);
}

/** One more at the end. */
export const withOneMore = (values: Values, list: Listed): Values =>
  withItems(values, list, [...itemsOf(values, list), EMPTY[list]]);

export const without = (values: Values, list: Listed, at: number): Values =>
  withItems(
    values,
    list,
    itemsOf(values, list).filter((_, index) => index !== at),
  );

/** A step changes places with the one before it. */
export function movedUp(values: Values, at: number): Values {
  const items = itemsOf(values, 'steps');
  const [before, own] = [items[at - 1], items[at]];
  if (!before || !own) return values;
  return withItems(values, 'steps', items.with(at - 1, own).with(at, before));
}

/** What it says now, as it would be typed. */
export function valuesOf({ parties, steps, sources }: RoutineFormFragment): Values {
  const time = (text: string | null) => (text === null ? '' : timeText(text, 'sv'));
  const values = { partyIds: parties.map(({ agency }) => agency.id).join(' ') };
  const typed = steps.map((step) => ({
    ...{ fromPart: step.fromPart, fromFunction: step.fromFunction },
    ...{ toPart: step.toPart, toFunction: step.toFunction, deadline: step.deadline },
    ...{ hoursFrom: time(step.hoursFrom), hoursTo: time(step.hoursTo) },
    ...{ days: step.weekdaysOnly ? 'WEEKDAYS' : 'ALL', card: step.card ?? '' },
    withinMinutes: step.withinMinutes === null ? '' : String(step.withinMinutes),
    ...{ beforeTime: time(step.beforeTime), ifNobody: step.ifNobody },
  }));
  const taken = sources.map(({ form, origin, took }) => ({ form, origin, took }));
  return withItems(withItems(values, 'steps', typed), 'sources', taken);
}

export const partyIdsOf = (values: Values) => (values['partyIds'] ?? '').split(' ').filter(Boolean);

/** What is sent, and every problem that can be seen here: what cannot be read, and those of the rules. */
export function readValues(values: Values, ownerId: string) {
  const problems: Problem[] = [];
  const steps = itemsOf(values, 'steps').map((item, at): RoutineStep => {
    const at_ = (field: string) => `steps.${at}.${field}`;
    const time = (field: string): string | null => {
      const text = (item[field] ?? '').trim();
      if (text === '') return null;
      const read = parseTime(text);
      if (read.ok) return read.value;
      problems.push(...read.problems.map((problem) => ({ ...problem, field: at_(field) })));
      return '00:00';
    };
    const minutes = parseCount(item['withinMinutes'] ?? '');
    const { deadline = '', ifNobody = '' } = item;
    return {
      ...{ fromPart: item['fromPart'] ?? '', fromFunction: item['fromFunction'] ?? '' },
      ...{ toPart: item['toPart'] ?? '', toFunction: item['toFunction'] ?? '' },
      ...{ hoursFrom: time('hoursFrom'), hoursTo: time('hoursTo') },
      ...{ weekdaysOnly: item['days'] === 'WEEKDAYS', deadline, ifNobody },
      withinMinutes: deadline === 'MINUTES' && minutes.ok ? minutes.value : null,
      beforeTime: deadline === 'NEXT_WEEKDAY' ? time('beforeTime') : null,
      card: item['card'] || null,
    };
  });
  const sources = itemsOf(values, 'sources').map(
    ({ form = '', origin = '', took = '' }): RoutineSource => ({ form, origin, took }),
  );
  const fields = { partyIds: partyIdsOf(values), steps, sources };
  const checked = checkRoutine(fields, ownerId);
  if (!checked.ok) problems.push(...checked.problems);
  return { fields, problems };
}
