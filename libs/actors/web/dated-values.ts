import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';

/** The days of a form as they are sent: what was left empty is none. */
export function readDays<Name extends string>(
  values: Readonly<Record<NoInfer<Name>, string>>,
  contexts: Readonly<Record<Name, DateContext>>,
): { readonly days: Readonly<Record<Name, string | null>>; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const days = {} as Record<Name, string | null>;
  for (const name of Object.keys(contexts) as Name[]) {
    days[name] = null;
    if (values[name].trim() === '') continue;
    const read = parseDate(values[name], contexts[name]);
    if (read.ok) days[name] = read.value;
    else problems.push(...read.problems.map((problem) => ({ ...problem, field: name })));
  }
  return { days, problems };
}
