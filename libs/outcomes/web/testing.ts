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
    isOver: false,
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
  byTown: [],
  withoutRecords: [],
};

/** A figure town by town, and what the last closing day added to it. */
export function byTown(
  code: string,
  name: string,
  cells: Readonly<Record<string, object>>,
  more: object = {},
) {
  const said = (text: string) => ({ sv: text, en: text });
  return {
    change: null as number | null,
    definition: {
      code,
      name: said(name),
      unit: said('fältpass'),
      doesNotSay: said('Att passen gav kontakter. Ett pass utan dem är också ett pass.'),
    },
    towns: {
      dimension: 'site',
      asOf: null as string | null,
      form: 'full',
      together: [] as string[],
      togetherValue: null as object | null,
      total: shown(9),
      cells: Object.entries(cells).map(([town, figure]) => ({
        key: town,
        name: town === 'OTHERS' ? null : town,
        figure,
      })),
      ...more,
    },
  };
}

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
