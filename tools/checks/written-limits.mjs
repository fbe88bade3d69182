// What a source says, by a pattern with one group for each number of it.

const MB = String.raw`(\d+) \* 1024 \* 1024`;
/** A number in the code by its name: `NAME = 5` or `name: 5_000`. */
export const constant = (name, value = String.raw`([\d_]+)`) =>
  new RegExp(`\\b${name}(?: =|:) ${value}`);
const UPLOADS = 'libs/safeguards/api/uploads';
const GUESSES = 'libs/identity/rules/local/guess-limits.ts';
const waits = (name) =>
  new RegExp(
    `${name}: \\{ free: (\\d+), firstWaitSeconds: ([\\d_]+), longestWaitSeconds: ([\\d_]+)`,
  );

/** A number that is written down: document, beginning of its line, words with numbers in them, where it is true. */
export const WRITTEN = [
  [
    'limits',
    'signed copy',
    (mb) => `${mb} MB,`,
    'libs/reports/rules/signed-copy.ts',
    constant('LARGEST_SIGNED_COPY', MB),
  ],
  [
    'limits',
    'signed copy',
    (pages) => `${pages} pages`,
    `${UPLOADS}/inspect-pdf.ts`,
    constant('MOST_PAGES'),
  ],
  [
    'limits',
    'signed copy',
    (mb) => `| ${mb} MB |`,
    `${UPLOADS}/pdf/pdf-budget.ts`,
    constant('MOST_UNPACKED', MB),
  ],
  [
    'limits',
    'material of the shelf',
    (mb) => `${mb} MB,`,
    'libs/shelf/rules/shelf-file.ts',
    constant('LARGEST_SHELF_FILE', MB),
  ],
  [
    'limits',
    'material of the shelf',
    (pages) => `${pages} pages`,
    `${UPLOADS}/inspect-pdf.ts`,
    constant('MOST_PAGES'),
  ],
  [
    'limits',
    'people and areas',
    (mb) => `${mb} MB,`,
    'libs/platform/rules/import-row.ts',
    constant('LARGEST_IMPORT', MB),
  ],
  [
    'limits',
    'people and areas',
    (rows) => `${rows.toLocaleString('en')} rows`,
    'libs/platform/rules/import-row.ts',
    constant('MOST_IMPORT_ROWS'),
  ],
  [
    'limits',
    'people and areas',
    (mb) => `| ${mb} MB |`,
    'libs/platform/web/import/read-workbook.ts',
    constant('MOST_UNPACKED', MB),
  ],
  [
    'limits',
    'mail that comes in',
    (mb) => `| ${mb} MB |`,
    'libs/platform/api/serving/server.ts',
    /message\/rfc822', limit: '(\d+)mb'/,
  ],
  [
    'limits',
    'an operation',
    (kb) => `${kb} kB`,
    'libs/platform/api/serving/server.ts',
    /'\/graphql', express.json\(\{ limit: '(\d+)kb'/,
  ],
  [
    'limits',
    'an operation',
    (depth, tokens, fields) => `${tokens} tokens, ${fields} fields, depth ${depth}`,
    'libs/platform/api/graphql/limits.ts',
    /depth: (\d+).* tokens: (\d+), fields: (\d+)/,
  ],
  [
    'limits',
    'a statement',
    (s) => `${s} seconds`,
    'libs/platform/api/db/roles.ts',
    constant('STATEMENT_TIMEOUT_S'),
  ],
  [
    'limits',
    'connections',
    (most) => `| ${most} (`,
    'libs/platform/api/config/config.ts',
    /POOL_SIZE: .*default\((\d+)\)/,
  ],
  [
    'limits',
    'connections',
    (most) => `and ${most} that wait for each`,
    'libs/platform/api/db/bounded-pool.ts',
    constant('WAITING_PER_CONNECTION'),
  ],
  [
    'limits',
    'passwords',
    (most) => `${most} at once`,
    'libs/identity/api/local/password-hasher.ts',
    constant('AT_ONCE'),
  ],
  [
    'limits',
    'passwords',
    (most) => `${most} that wait`,
    'libs/identity/api/local/password-hasher.ts',
    constant('MAY_WAIT'),
  ],
  [
    'limits',
    'a PDF',
    (most) => `${most} that wait`,
    `${UPLOADS}/inspection-queue.ts`,
    constant('MOST_WAITING'),
  ],
  [
    'limits',
    'a PDF',
    (mb) => `${mb} MB`,
    `${UPLOADS}/inspection-limits.ts`,
    constant('resident', MB),
  ],
  [
    'limits',
    'a PDF',
    (ms) => `${ms / 1000} s of the processor`,
    `${UPLOADS}/inspection-limits.ts`,
    constant('cpu'),
  ],
  [
    'limits',
    'a PDF',
    (ms) => `, ${ms / 1000} s,`,
    `${UPLOADS}/inspection-limits.ts`,
    constant('clock'),
  ],
  [
    'limits',
    'freezing',
    (most) => `${most} who ask`,
    'libs/platform/api/threads/thread.ts',
    constant('mayAsk'),
  ],
  [
    'limits',
    'freezing',
    (ms) => `told after ${ms / 1000} s`,
    'libs/platform/api/threads/thread.ts',
    constant('patienceMs'),
  ],
  [
    'limits',
    'freezing',
    (ms) => `ended after ${ms / 1000} s`,
    'libs/platform/api/threads/thread.ts',
    constant('limitMs'),
  ],
  [
    'limits',
    'freezing',
    (mb) => `${mb} MB`,
    'libs/platform/api/threads/thread.ts',
    constant('heapMb'),
  ],
  [
    'limits',
    'imports',
    (most) => `${most} of each person`,
    'libs/programme/api/background/background-tasks.ts',
    constant('MOST_AT_ONCE'),
  ],
  [
    'limits',
    'imports',
    (most) => `${most} times`,
    'libs/programme/api/background/background-job.ts',
    constant('MOST_ATTEMPTS'),
  ],
  [
    'limits',
    'a calendar',
    (most) => `| ${most} in ten minutes`,
    'libs/calendar/rules/feed.ts',
    /fetches: (\d+), minutes: 10 /,
  ],
  [
    'local-accounts',
    'one account',
    (free, first, longest) => `| ${free} | ${first} s, doubling, at most ${longest / 60} min |`,
    GUESSES,
    waits('pair'),
  ],
  [
    'local-accounts',
    'one network',
    (free, first, longest) => `| ${free} | ${first} s, doubling, at most ${longest / 60} min |`,
    GUESSES,
    waits('prefix'),
  ],
  [
    'local-accounts',
    'codes at',
    (free, first, longest) =>
      `| ${free} | ${first / 60} min, doubling, at most ${longest / 3600} hour |`,
    GUESSES,
    waits('secondSteps'),
  ],
  [
    'local-accounts',
    'the whole portal',
    (most) => `${most} in a minute`,
    GUESSES,
    constant('SYSTEM_FAILURES_A_MINUTE'),
  ],
];
