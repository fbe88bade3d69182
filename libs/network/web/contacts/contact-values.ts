import type { Problem } from '@stad/platform/rules/problem.js';
import {
  functionName,
  workEmail,
  workPhone,
} from '@stad/safeguards/rules/identifiers/identifiers.js';
import { checkContactFunction } from '../../rules/contact-function.js';
import type { OwnContactFragment } from './contacts.generated.js';

/** A contact function as it is typed. */
export interface ContactValues {
  readonly label: string;
  readonly kind: string;
  readonly phone: string;
  readonly mailbox: string;
  readonly sdkAddress: string;
  readonly hours: string;
  readonly note: string;
  readonly classification: string;
  readonly siteIds: readonly string[];
  readonly languages: readonly string[];
  readonly deputyId: string;
  readonly [name: string]: string | readonly string[];
}

/** What the form begins with: the function as it stands, or a new one for these towns. */
export function valuesOf(
  contact: OwnContactFragment | null,
  siteIds: readonly string[],
): ContactValues {
  return {
    label: contact?.label ?? '',
    kind: contact?.kind ?? '',
    phone: contact?.phone ?? '',
    mailbox: contact?.mailbox ?? '',
    sdkAddress: contact?.sdkAddress ?? '',
    hours: contact?.hours ?? '',
    note: contact?.note ?? '',
    classification: contact?.classification ?? 'P1',
    siteIds: [...(contact?.siteIds ?? siteIds)],
    languages: [...(contact?.languages ?? [])],
    deputyId: contact?.deputyId ?? '',
  };
}

/** Every problem that can be seen here; the server reads each field by the same rules. */
export function problemsIn(values: ContactValues, now: Date): readonly Problem[] {
  const read = [
    { field: 'label', code: 'INVALID_FUNCTION_NAME', parse: functionName },
    { field: 'phone', code: 'INVALID_WORK_PHONE', parse: workPhone },
    { field: 'mailbox', code: 'INVALID_WORK_EMAIL', parse: workEmail },
  ] as const;
  const unreadable = read.filter(
    ({ field, parse }) => values[field].trim() !== '' && parse(values[field], now) === undefined,
  );
  const result = checkContactFunction({ ...values, sdkAddress: values.sdkAddress.trim() });
  return [
    ...unreadable.map(({ field, code }) => ({ code, field })),
    ...(result.ok ? [] : result.problems),
  ];
}

/**
 * What is sent. A number that nobody has tried does not keep the day on which the old one was, and a
 * deputy that is no longer offered is none.
 */
export function inputOf(
  values: ContactValues,
  latest: OwnContactFragment | null,
  deputies: readonly OwnContactFragment[],
  now: Date,
) {
  const text = (typed: string) => typed.trim() || null;
  const isSameNumber = latest?.phone === (workPhone(values.phone, now) ?? null);
  return {
    label: values.label,
    kind: values.kind,
    phone: text(values.phone),
    mailbox: text(values.mailbox),
    sdkAddress: text(values.sdkAddress),
    hours: text(values.hours),
    note: text(values.note),
    classification: values.classification,
    testedOn: isSameNumber ? latest.testedOn : null,
    siteIds: [...values.siteIds],
    languages: [...values.languages],
    deputyId: deputies.some(({ id }) => id === values.deputyId) ? values.deputyId : null,
  };
}
