/** Answers of the API as the specs of these pages need them. */

const NOTHING = {
  shown: null,
  label: null,
  n: null,
  reason: null,
  numerator: null,
  denominator: null,
  measure: null,
  decimals: null,
  signed: null,
  unit: null,
  inParts: null,
};
export const shown = (value: number) => ({ ...NOTHING, shown: value });
export const fewer = { ...NOTHING, label: 'fewerThan', n: 5 };
export const atLeast = { ...NOTHING, label: 'atLeast', n: 36 };
export const nested = { ...NOTHING, label: 'notShown', reason: 'nested' };
export const hidden = { ...NOTHING, label: 'notShown', reason: 'protects' };

export function figure(
  code: string,
  name: string,
  value: object,
  partsInShort: readonly object[] = [],
) {
  return {
    definition: {
      code,
      form: code === 'K10' ? 'HOURS' : 'COUNT',
      name: { sv: name, en: name },
      unit: { sv: 'timmar', en: 'hours' },
    },
    value,
    asOf: null as string | null,
    entered: [] as const,
    partsInShort,
  };
}

export const hours = (key: string, value: object) => ({
  key,
  name: key,
  figure: value as typeof NOTHING,
});

export function goal(more: object, progress: object) {
  return {
    standing: 'BEHIND',
    missing: 6,
    actual: shown(20),
    ...progress,
    goal: {
      id: 'g1',
      title: 'Fördjupning',
      kpi: 'K03',
      measure: 'VALUE',
      unit: 'medarbetare',
      target: 26,
      planToDate: 26,
      siteId: null as string | null,
      subject: null,
      ...more,
    },
  };
}

export const nothing = {
  caveat: false,
  closing: null,
  goals: [],
  nearest: [],
  figures: [],
  withoutRecords: [],
};

/** A definition as the list of figures and the form of a goal have it. */
export function defined(code: string, step: string, more: object = {}) {
  const said = (text: string) => ({ sv: text, en: text });
  return {
    code,
    step,
    wanted: 'MORE',
    source: 'FIELD_REPORT',
    name: said(`Siffra ${code}`),
    definition: said('Det som räknas.'),
    unit: said('antal'),
    ...more,
  };
}
