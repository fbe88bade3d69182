// The rules in which a mistake hurts people: what is mutated, and which specs
// (regular expressions on their paths) must notice. Run with: npm run rules:mutation -- guard.

/** The share of mutants, in per cent, that some test must notice. */
export const LEAST_SCORE = 85;

/** @type {MutationSet} One small file, to see in seconds that all of this still runs. */
export const SHORT_SET = {
  mutate: ['libs/identity/rules/return-path.ts'],
  specs: ['libs/identity/rules/return-path\\.spec\\.ts$'],
};

const FIELD = 'libs/activities/field-operations/rules';
const fieldRules = (names) => [`${FIELD}/{${names}}.ts`];
const fieldSpecs = (names) => [`${FIELD}/(${names})\\.spec\\.ts$`];

const DISCLOSURE = 'libs/safeguards/rules/disclosure';
const disclosureRules = (names) => [`${DISCLOSURE}/{${names}}.ts`];
const disclosureSpecs = (names) => [`${DISCLOSURE}/(${names})\\.spec\\.ts$`];
const closingRules = (names) => [`${DISCLOSURE}/closing/{${names}}.ts`];
const closingSpecs = (names) => [`${DISCLOSURE}/closing/(${names})\\.spec\\.ts$`];

/** @typedef {{ mutate: string[], specs: string[] }} MutationSet */
/** @type {Record<string, MutationSet | MutationSet[]>} */
export const mutationSets = {
  guard: {
    mutate: ['libs/safeguards/rules/{personal-data,identifiers}/**/*.ts'],
    specs: ['libs/safeguards/rules/(personal-data|identifiers)/(?!.*at-scale).*\\.spec\\.ts$'],
  },
  // In parts, each held by its own specs, and all of them by the publications. Without the properties:
  // they try whole tables, cell after cell, for every mutant.
  disclosure: [
    {
      mutate: disclosureRules('search,witnesses,system,pledge'),
      specs: disclosureSpecs('every-table|pledge|search|search-at-scale|system|witnesses'),
    },
    {
      mutate: disclosureRules('protect,publish-together,publish'),
      specs: disclosureSpecs('attacked|disclosure|publish-together|published|search'),
    },
    {
      mutate: disclosureRules(
        'audience,derived,linked-system,period,published-table,raw-counts,told',
      ),
      specs: disclosureSpecs(
        'derived|disclosure|linked-system|period|publish-together|published|told',
      ),
    },
    // Without the attack: a solver reads every closing, for minutes in all.
    {
      mutate: closingRules(
        'closing-beliefs,closing-counts,closing-ledger,closing-state,closing-system,measure',
      ),
      specs: closingSpecs('closing-ledger|closing-system|closing-system-parts|measure'),
    },
    {
      mutate: closingRules(
        'closing-bearing,closing-book,closing-rows,closing-tables,closing-totals,corrections',
      ),
      specs: closingSpecs(
        'closing-bearing|closing-book|closing-pilot|closing-tables|closing-tables-last|closing-totals|corrections',
      ),
    },
  ],
  legal: {
    // The page for jurists and the list of every case are held by specs of their own, too slow for this:
    // half a million cases a mutant. Here the tables of cases have to be enough.
    mutate: ['libs/legal/rules/**/*.ts', '!libs/legal/rules/{matrix,guide/every-case}.ts'],
    specs: ['libs/legal/rules/(?!.*(every-case|matrix)).*\\.spec\\.ts$'],
  },
  // In parts, each held by the specs beside it: a mutant that loads all of them takes ten times as long.
  'field-safety': [
    {
      mutate: fieldRules('go-ahead,go-ahead-change,risk-assessment,standing-risk,start'),
      specs: fieldSpecs('go-ahead|go-ahead-change|risk-assessment|start'),
    },
    {
      mutate: fieldRules('clashes,field-night,rest,team-rule'),
      specs: fieldSpecs('clashes|kept-clash|plan|rest|team|team-merge'),
    },
    {
      mutate: fieldRules(
        'checklist,next-steps,pass-check,pass-end,pass-guards,pass-life,readiness,send,tally',
      ),
      specs: fieldSpecs(
        'after-pass|checklist-points|next-steps|pass-end|pass-guards|plan|report|tally',
      ),
    },
  ],
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
    mutate: ['libs/network/rules/**/*.ts', '!libs/network/rules/demo/**'],
    // Its properties ask every line of every mutant for minutes, and notice nothing the tables do not.
    specs: ['libs/network/rules/(?!.*properties).*\\.spec\\.ts$'],
  },
  numbers: {
    // Records and texts are compared line by line with the document; the rest reasons.
    mutate: [
      'libs/outcomes/rules/**/*.ts',
      '!libs/outcomes/rules/{demo,pilot-inventory}/**',
      '!libs/outcomes/rules/definitions/*-kpis.ts',
    ],
    specs: ['libs/outcomes/rules/(?!pilot-inventory/).*\\.spec\\.ts$'],
  },
};
