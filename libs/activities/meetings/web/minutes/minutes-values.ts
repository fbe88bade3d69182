import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import type { MeetingMinutesCardFragment } from '../meeting.generated.js';

/** Minutes as they are typed: `summary`, `decisions.0.verb` … as the API names them. */
export type MinutesValues = Readonly<Record<string, string>>;

export interface TypedDecision {
  readonly verb: string;
  readonly body: string;
  readonly ownerAgencyId: string;
  readonly ownerFunction: string;
  readonly dueOn: string;
}

export const DECISION_FIELDS = ['verb', 'body', 'ownerAgencyId', 'ownerFunction', 'dueOn'] as const;

const written = (summary: string, decisions: readonly TypedDecision[]): MinutesValues =>
  Object.fromEntries([
    ['summary', summary],
    ...decisions.flatMap((decision, at) =>
      DECISION_FIELDS.map((field) => [`decisions.${at}.${field}`, decision[field]]),
    ),
  ]);

/** The minutes as the form shows them. */
export const valuesOfMinutes = (minutes: MeetingMinutesCardFragment | null): MinutesValues =>
  written(
    minutes?.summary ?? '',
    (minutes?.decisions ?? []).map(({ ownerAgency, ...each }) => ({
      ...{ verb: each.verb, body: each.body, ownerAgencyId: ownerAgency.id },
      ...{ ownerFunction: each.ownerFunction, dueOn: each.dueOn },
    })),
  );

export function decisionsIn(values: MinutesValues): TypedDecision[] {
  const decisions: TypedDecision[] = [];
  for (let at = 0; `decisions.${at}.verb` in values; at += 1) {
    const field = (name: string) => values[`decisions.${at}.${name}`] ?? '';
    decisions.push({
      ...{ verb: field('verb'), body: field('body'), ownerAgencyId: field('ownerAgencyId') },
      ...{ ownerFunction: field('ownerFunction'), dueOn: field('dueOn') },
    });
  }
  return decisions;
}

/** Days as the API takes them; what cannot be read stays as it is typed. */
export function decisionsToSend(values: MinutesValues, context: DateContext): TypedDecision[] {
  return decisionsIn(values).map((decision) => {
    const due = parseDate(decision.dueOn, context);
    return { ...decision, dueOn: due.ok ? due.value : decision.dueOn };
  });
}

export const withDecision = (values: MinutesValues, decision: TypedDecision): MinutesValues =>
  written(values['summary'] ?? '', [...decisionsIn(values), decision]);

export const withoutDecision = (values: MinutesValues, index: number): MinutesValues =>
  written(
    values['summary'] ?? '',
    decisionsIn(values).filter((_, at) => at !== index),
  );
