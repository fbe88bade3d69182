/** A function of Lund as the sheet has it: round the clock, tried recently; give what the case is about. */
export function sheetFunction(more: object = {}) {
  return {
    id: 'c1',
    label: 'Socialjouren Lund',
    kind: 'SOCIAL_ON_CALL',
    phone: '040-628 04 11',
    hoursText: 'Alla dagar 16–02',
    note: null,
    languages: [],
    testedOn: '2022-05-13',
    classification: 'P0',
    deputyId: null,
    siteIds: ['site-1'],
    shownUntil: null,
    agency: {
      key: 'SOC-LUND',
      kind: 'SOCIAL_SERVICES',
      name: 'Socialförvaltningen',
      shortName: 'Socialtjänsten Lund',
    },
    hours: [weekly([1, 2, 3, 4, 5, 6, 7], '00:00', '00:00')],
    ...more,
  };
}

export function weekly(weekdays: number[], from: string, to: string) {
  return {
    ...{ weekdays, from, to, validFrom: '2022-01-01', validTo: null },
    ...{ redDays: 'AS_USUAL', eves: 'AS_USUAL' },
  };
}

/** The answer of `CallSheet`: Lund for a member; give what the case is about. */
export function callSheet(functions: readonly object[], more: object = {}) {
  const lund = { id: 'site-1', key: 'lund', name: 'Lund' };
  return {
    callSheet: {
      at: '2022-05-20T20:40:00Z',
      isPublic: false,
      site: lund,
      sites: [lund],
      holidays: [],
      routineSteps: [],
      functions,
      ...more,
    },
  };
}
