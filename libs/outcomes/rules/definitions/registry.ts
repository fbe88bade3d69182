import { addDays } from '@stad/platform/rules/time.js';
import { type KpiDefinition, kpiCode } from '../kpi.js';

/** Every version of every definition, found by date or by number. */
export interface DefinitionRegistry {
  /** By code, then version. */
  readonly all: readonly KpiDefinition[];
  /** The definition in force on a date; `undefined` when the code meant nothing then. */
  on(code: string, date: string): KpiDefinition | undefined;
  /** One version, whatever the date: what a frozen report refers to (INV-16). */
  version(code: string, version: number): KpiDefinition | undefined;
  /** All versions of one code, the oldest first. */
  history(code: string): readonly KpiDefinition[];
}

/**
 * Puts definitions in order and refuses a set that could say two things on one day. Throws a
 * RangeError, a fault of ours, when the versions of a code are not 1, 2, 3 … or when one does not
 * begin the day after the last one ended (INV-16, field.md 4.5).
 */
export function definitionRegistry(definitions: readonly KpiDefinition[]): DefinitionRegistry {
  const byCode = new Map<string, KpiDefinition[]>();
  for (const each of definitions) {
    byCode.set(each.code, [...(byCode.get(each.code) ?? []), each]);
  }
  const codes = [...byCode.keys()].sort();
  const history = (code: string): readonly KpiDefinition[] => byCode.get(kpiCode(code)) ?? [];
  for (const code of codes) {
    const versions = (byCode.get(code) ?? []).sort((a, b) => a.version - b.version);
    versions.forEach((each, at) => {
      const before = versions[at - 1];
      if (each.version !== at + 1) throw new RangeError(`${code} has no version ${at + 1}`);
      if (before && each.validFrom !== dayAfter(before.validTo)) {
        throw new RangeError(`${code} ${each.version} does not begin where ${at} ends`);
      }
      if (each.validTo !== undefined && each.validTo < each.validFrom) {
        throw new RangeError(`${code} ${each.version} ends before it begins`);
      }
    });
  }
  return {
    all: codes.flatMap((code) => byCode.get(code) ?? []),
    on: (code, date) =>
      history(code).find(
        ({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || date <= validTo),
      ),
    version: (code, version) => history(code).find((each) => each.version === version),
    history,
  };
}

const dayAfter = (date: string | undefined) => (date === undefined ? undefined : addDays(date, 1));

/** What may change from one version to the next; the code is the thing that is defined. */
export type Amendment = Partial<Omit<KpiDefinition, 'code' | 'version' | 'validFrom' | 'validTo'>>;

/**
 * A definition and what it becomes from a date: the old one ends the day before and keeps every
 * word, so that a report frozen with it reads the same for ever (INV-16). Throws a RangeError when
 * the new one would begin before the old one, or when the old one has ended already.
 */
export function amended(
  current: KpiDefinition,
  from: string,
  changes: Amendment,
): readonly [KpiDefinition, KpiDefinition] {
  if (current.validTo !== undefined) {
    throw new RangeError(`${current.code} ${current.version} has ended already`);
  }
  if (from <= current.validFrom) {
    throw new RangeError(`${current.code} cannot change before it began`);
  }
  return [
    { ...current, validTo: addDays(from, -1) },
    { ...current, ...changes, version: current.version + 1, validFrom: from },
  ];
}
