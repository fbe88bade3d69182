import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import {
  AGREEMENT_EXTENTS,
  AGREEMENT_KINDS,
  AGREEMENT_PURPOSES,
  END_REASONS,
  LONGEST,
  MOST,
  OPERATIVE_KINDS,
} from './agreement-codes.js';

/** What an agreement says, as a party writes it down. The paper itself lies with the parties. */
export interface AgreementFields {
  readonly kind: string;
  readonly title: string;
  readonly purposes: readonly string[];
  /** The whole town, some areas of it, or not said. */
  readonly extent: string | null;
  readonly areaIds: readonly string[];
  /** Organisations of the portal. */
  readonly partyIds: readonly string[];
  /** Both days included. */
  readonly validFrom: string;
  readonly validTo: string;
  /** The paper: what it is called, its day and its number in the diary. */
  readonly referenceTitle: string;
  readonly referenceOn: string | null;
  readonly diaryNumber: string | null;
}

const oneOf = (field: string, value: string, known: readonly string[]): Problem[] =>
  known.includes(value) ? [] : [{ code: 'INVALID_CODE', field }];

const someOf = (field: string, values: readonly string[], known: readonly string[]): Problem[] =>
  values.every((value) => known.includes(value)) ? [] : [{ code: 'INVALID_CODE', field }];

const notLonger = (field: string, text: string, largest: number): Problem[] =>
  text.length > largest ? [{ code: 'TEXT_TOO_LONG', field, params: { largest } }] : [];

/**
 * What may be kept, also half done; what it lacks before it can be confirmed, {@link lacking} says.
 * Problems: `INVALID_CODE`, `AGREEMENT_TITLE_MISSING`, `TEXT_TOO_LONG` { largest }, `AREAS_MISSING`,
 * `AREAS_WITHOUT_EXTENT`, `TOO_MANY` { most }, `PERIOD_BACKWARDS`.
 *
 * @param fields texts of 2 to 120 characters, at most 12 parties and 40 areas
 * @param ownerId the organisation that began it: always a party
 */
export function checkAgreement(fields: AgreementFields, ownerId: string): Result<AgreementFields> {
  const [title, referenceTitle] = [fields.title.trim(), fields.referenceTitle.trim()];
  const { kind, purposes, extent, validFrom, validTo } = fields;
  const areaIds = [...new Set(fields.areaIds)].sort();
  const partyIds = [...new Set([ownerId, ...fields.partyIds])].sort();
  const problems = [
    ...oneOf('kind', kind, AGREEMENT_KINDS),
    ...someOf('purposes', purposes, AGREEMENT_PURPOSES),
    ...(extent === null ? [] : oneOf('extent', extent, AGREEMENT_EXTENTS)),
    ...notLonger('title', title, LONGEST.title),
    ...notLonger('referenceTitle', referenceTitle, LONGEST.reference),
  ];
  if (title.length < 2) problems.push({ code: 'AGREEMENT_TITLE_MISSING', field: 'title' });
  if (extent === 'AREAS' && areaIds.length === 0) {
    problems.push({ code: 'AREAS_MISSING', field: 'areaIds' });
  }
  if (extent !== 'AREAS' && areaIds.length > 0) {
    problems.push({ code: 'AREAS_WITHOUT_EXTENT', field: 'areaIds' });
  }
  for (const [field, ids, most] of [
    ['partyIds', partyIds, MOST.parties],
    ['areaIds', areaIds, MOST.areas],
  ] as const) {
    if (ids.length > most) problems.push({ code: 'TOO_MANY', field, params: { most } });
  }
  if (validTo < validFrom) problems.push({ code: 'PERIOD_BACKWARDS', field: 'validTo' });
  const chosen = AGREEMENT_PURPOSES.filter((purpose) => purposes.includes(purpose));
  return check(problems, {
    ...fields,
    ...{ title, referenceTitle, purposes: chosen, areaIds, partyIds },
  });
}

/**
 * What is missing before the parties can be asked to confirm: somebody to agree with, and, where the parties
 * work together, purpose and area (SFS 2023:196 9 §). One organisation alone undertakes confidentiality.
 */
export function lacking(
  fields: Pick<AgreementFields, 'kind' | 'purposes' | 'extent' | 'partyIds' | 'referenceTitle'>,
): readonly { readonly code: string; readonly field: string }[] {
  const isOperative = OPERATIVE_KINDS.some((kind) => kind === fields.kind);
  const missing: { code: string; field: string }[] = [];
  if (fields.partyIds.length < 2 && fields.kind !== 'CONFIDENTIALITY_UNDERTAKING') {
    missing.push({ code: 'OTHER_PARTY_MISSING', field: 'partyIds' });
  }
  if (isOperative && fields.purposes.length === 0) {
    missing.push({ code: 'AGREEMENT_PURPOSE_MISSING', field: 'purposes' });
  }
  if (isOperative && fields.extent === null) {
    missing.push({ code: 'EXTENT_MISSING', field: 'extent' });
  }
  if (fields.referenceTitle === '') {
    missing.push({ code: 'REFERENCE_MISSING', field: 'referenceTitle' });
  }
  return missing;
}

/** Who signs it at a party, as a function. Problem: `INVALID_FUNCTION_NAME`. */
export function checkSignatory(functionTitle: string): Result<string> {
  const title = functionTitle.trim();
  const isRight = title.length >= 2 && title.length <= LONGEST.functionTitle;
  return check(
    isRight ? [] : [{ code: 'INVALID_FUNCTION_NAME', field: 'signatoryFunction' }],
    title,
  );
}

/**
 * A party ends it, from today on and no later than it would have ended: `on` is the last day on which it holds.
 * Problems: `INVALID_CODE`, `END_IN_PAST`, `END_AFTER_LAST_DAY` { on }.
 */
export function checkEnd(
  { on, reason }: { readonly on: string; readonly reason: string },
  { today, validTo }: { readonly today: string; readonly validTo: string },
): Result<{ readonly endedOn: string; readonly endedReason: string }> {
  const problems = oneOf('reason', reason, END_REASONS);
  if (on < today) problems.push({ code: 'END_IN_PAST', field: 'on' });
  if (on > validTo) {
    problems.push({ code: 'END_AFTER_LAST_DAY', field: 'on', params: { on: validTo } });
  }
  return check(problems, { endedOn: on, endedReason: reason });
}
