/** Answers of the API for the specs of this folder. */

export function aReport(more: object = {}) {
  return {
    id: 'r1',
    kind: 'FINAL_REPORT',
    title: 'Slutrapport 2022',
    periodFrom: '2022-04-01',
    periodTo: '2022-09-30',
    dueOn: '2022-10-31',
    state: 'DRAFT',
    isLead: true,
    programmeId: 'p1',
    siteId: null,
    submittedOn: null,
    channel: null,
    receiverDiaryNumber: null,
    unconfirmedFrom: '2022-10-26',
    sections: [],
    figures: [],
    values: [],
    ownValues: [],
    activitySums: [],
    fetched: null,
    frozen: null,
    frozenBefore: [],
    events: [],
    changedAfter: [],
    nudges: [],
    nextSteps: [],
    ...more,
  };
}

export function aSection(more: object = {}) {
  return { number: 1, body: '', version: 3, longest: 6000, ...more };
}

export function aFigure({ contributor = 'Socialtjänsten Lund', ...more }: Record<string, unknown>) {
  return {
    id: 'f1',
    figureCode: 'K12',
    definitionVersion: 1,
    mine: false,
    decision: null,
    comment: null,
    answeredBy: null,
    answeredAt: null,
    unconfirmed: false,
    contributor: {
      id: String(contributor),
      key: 'SOC-LUND',
      kind: 'SOCIAL_SERVICES',
      name: contributor,
      shortName: contributor,
    },
    ...more,
  };
}

export function aValue(code: string, shown: number) {
  return {
    definition: {
      code,
      version: 1,
      source: 'ATTENDANCE',
      name: { sv: 'Deltagare', en: 'Participants' },
    },
    value: {
      shown,
      label: null,
      n: null,
      reason: null,
      numerator: null,
      denominator: null,
      measure: null,
      decimals: null,
      signed: null,
    },
    asOf: null as string | null,
    parts: [],
  };
}

export function steps(...names: string[]) {
  return names.map((step) => ({ step, ready: true, missing: [] }));
}

/** A version of a frozen report with its files. */
export function aVersion(more: object = {}) {
  const file = (kind: string, sha256: string) => ({
    kind,
    path: `/files/reports/r1.1.${kind}`,
    sha256,
    size: 87_400,
  });
  return {
    version: 1,
    frozenAt: '2022-10-28T07:12:00.000Z',
    files: [file('pdf', 'abba'), file('docx', 'd0c'), file('xlsx', 'feed'), file('json', 'c0ffee')],
    signedCopies: [],
    changes: [],
    ...more,
  };
}

/** Something that happened to a frozen report. */
export function anEvent(more: object = {}) {
  return {
    id: 'e1',
    step: 'submit',
    happenedOn: '2022-10-28',
    channel: null,
    diaryNumber: null,
    note: null,
    amount: null,
    version: 1,
    functionTitle: 'Projektledare',
    ...more,
  };
}
