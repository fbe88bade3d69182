// Who may import whom. Read by dependency-cruiser (.dependency-cruiser.mjs), by the boundaries
// check and by the generator of activity types. Adding a domain = naming it here once.

/**
 * The domains from the ground up: one may import those on lower lines, never a neighbour on its
 * own line. `activities/*` is every activity type: they do not know each other.
 */
export const tiers = [
  ['platform'],
  ['safeguards'],
  ['identity'],
  ['programme'],
  ['audit'],
  ['tasks'],
  ['network', 'legal', 'mail'],
  ['routines'],
  ['actors', 'agreements', 'handovers'],
  ['activities/core'],
  ['activities/*'],
  ['activities/all'],
  ['training', 'town-page'],
  // What it opens to everybody stands on the open page of a town.
  ['shelf'],
  ['outcomes'],
  ['calendar', 'notifications'],
  ['reports', 'trust'],
  // What the generators copy: living code that nothing of the portal imports, and that is in no image.
  ['samples/*'],
  ['samples/all'],
];

/** Where code runs, and which layers it may import. The web and the API meet in schema.graphql. */
export const layers = {
  rules: ['rules'],
  api: ['rules', 'api'],
  web: ['rules', 'web'],
};

const named = tiers.flat().filter((domain) => !domain.endsWith('/*'));

/** The tier of a domain folder (`activities/seminars`), or -1 when nobody has named it. */
export function tierOf(domain) {
  const exact = tiers.findIndex((tier) => tier.includes(domain));
  if (exact >= 0) return exact;
  const [parent, name, ...more] = domain.split('/');
  const isType = name !== undefined && more.length === 0 && !named.includes(parent);
  return isType ? tiers.findIndex((tier) => tier.includes(`${parent}/*`)) : -1;
}

/** Folders that hold domains instead of being one: `activities`. */
export const groups = [
  ...new Set(tiers.flat().flatMap((domain) => domain.match(/^(.+)\//)?.[1] ?? [])),
];

const pattern = (domain) =>
  domain.endsWith('/*')
    ? `${domain.slice(0, -1)}(?!(?:${inside(domain).join('|')})/)[^/]+/`
    : `${domain}/`;

/** The named domains that lie in the same folder as a wildcard: `core`, `all`. */
function inside(wildcard) {
  const parent = wildcard.slice(0, -1);
  return named
    .filter((domain) => domain.startsWith(parent))
    .map((domain) => domain.slice(parent.length));
}

function tierRules() {
  return tiers.flatMap((tier, level) =>
    tier.map((domain) => {
      const lower = tiers.slice(0, level).flat().map(pattern);
      const own = domain.endsWith('/*') ? `${domain.slice(0, -1)}$1/` : pattern(domain);
      const from = domain.endsWith('/*')
        ? `^libs/${pattern(domain).replace('[^/]+/', '([^/]+)/')}`
        : `^libs/${pattern(domain)}`;
      return {
        name: `tier: ${domain}`,
        comment: `${domain} may import itself and the tiers below it.`,
        severity: 'error',
        from: { path: from },
        to: { path: '^libs/', pathNot: [own, ...lower].map((path) => `^libs/${path}`) },
      };
    }),
  );
}

function layerRules() {
  return Object.entries(layers).map(([layer, allowed]) => ({
    name: `layer: ${layer}`,
    comment: `${layer} imports only ${allowed.join(' and ')}.`,
    severity: 'error',
    from: { path: `^libs/.+/${layer}/` },
    to: { path: '^libs/', pathNot: `^libs/.+/(${allowed.join('|')})/` },
  }));
}

/** The rules in dependency-cruiser's form. */
export const forbidden = [
  ...tierRules(),
  ...layerRules(),
  {
    name: 'rules know no framework',
    comment: 'Rules are functions from values to results, in the language alone.',
    severity: 'error',
    from: { path: '^libs/.+/rules/', pathNot: ['\\.(spec|figures)\\.ts$', '/testing/'] },
    to: { pathNot: '^libs/' },
  },
  {
    name: 'the web does not reach into Node',
    comment: 'The browser has no file system. Specs run in Node and may use it.',
    severity: 'error',
    from: { path: '^(libs/.+/web|apps/web/src)/', pathNot: '\\.spec\\.tsx?$|/testing/' },
    to: {
      path: 'node_modules/(@nestjs|@apollo|typeorm|pg|express|pino|graphile-worker|date-holidays)/',
    },
  },
  {
    name: 'the web uses no module of Node',
    comment: 'The browser has no file system. Specs run in Node and may use it.',
    severity: 'error',
    from: { path: '^(libs/.+/web|apps/web/src)/', pathNot: '\\.spec\\.tsx?$|/testing/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'the API has no React',
    severity: 'error',
    from: { path: '^(libs/.+/api|apps/api)/' },
    to: { path: 'node_modules/(react|react-dom|react-aria-components|@tanstack|vite)/' },
  },
  {
    name: 'libraries do not know the apps',
    comment:
      'The apps compose; what a library needs from them is handed in. Its specs, too, stand on what is below them.',
    severity: 'error',
    from: { path: '^libs/' },
    to: { path: '^(apps|tools)/' },
  },
  {
    name: 'what is made for tests stays among tests',
    comment: 'Made-up records and solvers have no business in the portal.',
    severity: 'error',
    from: {
      path: '^(libs|apps)/',
      pathNot: ['\\.(spec|figures)\\.tsx?$', '/testing/', '^apps/(api/test|e2e)/'],
    },
    to: { path: '^libs/.+/testing/' },
  },
  {
    name: 'the client app stays on its side',
    severity: 'error',
    from: { path: '^apps/web/src/' },
    to: { path: '^(libs/.+/api|apps/api)/' },
  },
  {
    name: 'the server app stays on its side',
    severity: 'error',
    from: { path: '^apps/api/' },
    to: { path: '^(libs/.+/web|apps/web)/' },
  },
  {
    name: 'the visibility oracle is a second opinion',
    comment: 'It is written from the document and imports nothing from the server it judges.',
    severity: 'error',
    from: { path: 'oracle[^/]*\\.ts$', pathNot: '\\.spec\\.ts$' },
    to: { path: '^(libs|apps/api/src)/' },
  },
  {
    name: 'no cycles',
    comment: 'Also none made of type imports alone: they are how a giant cycle begins.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'imports lead somewhere',
    comment: 'An import that cannot be followed cannot be judged.',
    severity: 'error',
    from: { path: '^(libs|apps)/' },
    to: { couldNotResolve: true, path: '^(@stad/|\\.)' },
  },
];
