// The rules in which a mistake hurts people: what is mutated, and which specs
// (regular expressions on their paths) must notice. Run with: npm run rules:mutation -- guard.

/** The share of mutants, in per cent, that some test must notice. */
export const LEAST_SCORE = 85;

/** @type {Record<string, { mutate: string[], specs: string[] }>} */
export const mutationSets = {
  guard: {
    mutate: ['libs/safeguards/rules/{personal-data,identifiers}/**/*.ts'],
    specs: ['libs/safeguards/rules/(personal-data|identifiers)/(?!.*at-scale).*\\.spec\\.ts$'],
  },
  disclosure: {
    mutate: ['libs/safeguards/rules/disclosure/**/*.ts'],
    // Without the properties: they try whole tables, cell after cell, for every mutant.
    specs: ['libs/safeguards/rules/disclosure/[^/]*(?<!properties)\\.spec\\.ts$'],
  },
  legal: {
    // The page for jurists and the list of every case are held by specs of their own, too slow for this:
    // half a million cases a mutant. Here the tables of cases have to be enough.
    mutate: ['libs/legal/rules/**/*.ts', '!libs/legal/rules/{matrix,guide/every-case}.ts'],
    specs: ['libs/legal/rules/(?!.*(every-case|matrix)).*\\.spec\\.ts$'],
  },
  'field-safety': {
    mutate: [
      'libs/activities/field-operations/rules/{checklist,clashes,field-night,go-ahead,go-ahead-change,next-steps,pass-check,pass-end,pass-guards,pass-life,readiness,rest,risk-assessment,send,standing-risk,start,tally,team-rule}.ts',
    ],
    specs: ['libs/activities/field-operations/rules/[^/]*\\.spec\\.ts$'],
  },
  crew: {
    mutate: ['libs/activities/field-operations/rules/crew/**/*.ts'],
    // Without the properties: they walk through hundreds of towns for every mutant.
    specs: ['libs/activities/field-operations/rules/crew/[^/]*(?<!properties)\\.spec\\.ts$'],
  },
  'check-in': {
    mutate: ['libs/activities/field-operations/rules/check-in/**/*.ts'],
    // Without the properties: they walk through hundreds of evenings for every mutant.
    specs: ['libs/activities/field-operations/rules/check-in/[^/]*(?<!properties)\\.spec\\.ts$'],
  },
  call: {
    mutate: ['libs/network/rules/**/*.ts'],
    // Its properties ask every line of every mutant for minutes, and notice nothing the tables do not.
    specs: ['libs/network/rules/(?!.*properties).*\\.spec\\.ts$'],
  },
  numbers: {
    // Records and texts are compared line by line with the document; the rest reasons.
    mutate: [
      'libs/outcomes/rules/**/*.ts',
      '!libs/outcomes/rules/demo-records/**',
      '!libs/outcomes/rules/definitions/*-kpis.ts',
    ],
    specs: ['libs/outcomes/rules/(?!demo-records/).*\\.spec\\.ts$'],
  },
};
