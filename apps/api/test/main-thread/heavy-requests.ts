import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { addMonths } from '@stad/platform/rules/time.js';
import type pg from 'pg';
// @ts-expect-error: plain JavaScript
import { PROGRAMME_SPAN, TOWN, WEEK } from '../../../../tools/bench/load-towns.mjs';
// @ts-expect-error: plain JavaScript
import { READS } from '../../../../tools/bench/operations.mjs';
// @ts-expect-error: plain JavaScript
import { filesUnder } from '../../../../tools/codegen/files.mjs';
// @ts-expect-error: plain JavaScript
import { readDocuments, trustedDocuments } from '../../../../tools/codegen/trusted-documents.mjs';
import { ATTACKS } from '../attack/attack-cases.js';
import { query } from '../attack/attack-row.js';
import type { RawAnswer, RawRequest } from '../attack/raw-request.js';
import { CALENDAR_SECRET, idOf, PROJECT_LEAD, SOCIAL_WORKER } from './heavy-world.js';
import { SLOW_TEXTS } from './slow-texts.js';

export interface HeavyRequest {
  readonly name: string;
  /** The request of a round; each changes something else, where it changes something. */
  request(round: number): RawRequest;
  /** Whether the answer is the one that was meant: a refusal would be measured instead of the work. */
  isMeant(answer: RawAnswer): boolean;
  /** What makes the next answer be worked out anew. */
  before?(owner: pg.Client, round: number): Promise<unknown>;
}

const files: string[] = ['libs', 'apps/web'].flatMap((root) =>
  filesUnder(root, (name: string) => name.endsWith('.graphql')),
);
readDocuments(files, readFileSync('apps/api/schema.graphql', 'utf8'));

/** An operation of the web client. */
function operation(
  name: string,
  cookie: string,
  variables: (round: number) => unknown,
): Pick<HeavyRequest, 'request' | 'isMeant'> {
  const document: { readonly text: string } | undefined = trustedDocuments.get(name);
  if (!document) throw new Error(`The client has no operation ${name}.`);
  return {
    request: (round) => {
      const raw = query(document.text, variables(round));
      return { ...raw, headers: { ...raw.headers, cookie } };
    },
    isMeant: ({ status, body }) => status === 200 && !body.includes('"errors"'),
  };
}

const get = (path: string, cookie = ''): Pick<HeavyRequest, 'request' | 'isMeant'> => ({
  request: () => ({ method: 'GET', path, headers: { cookie } }),
  isMeant: ({ status, body }) => status === 200 && body.length > 0,
});

const place = { siteId: idOf('site 1'), programmeId: idOf('programme') };
const programmeId = place.programmeId;
const passId = idOf(`pass 1 ${TOWN.closed + 5}`);
const span = { from: WEEK.from, to: WEEK.to };
const coming = { ...place, from: WEEK.from, first: 200 };

/** One contact more somewhere: what was worked out of the sums before is worth nothing. */
const changeSums = (owner: pg.Client) =>
  owner.query(
    `update field_report_sum set contacts = contacts + 1
     where report_id = (select min(report_id::text)::uuid from field_report_sum where contacts is not null)`,
  );

const PAGES: readonly HeavyRequest[] = [
  ...(READS as { name: string; document: string; variables: unknown }[])
    .filter(({ document }) => document !== 'ProgressPage')
    .map(({ name, document, variables }) => ({
      name,
      ...operation(document, SOCIAL_WORKER, () => variables),
    })),
  {
    name: 'progress page, worked out anew',
    ...operation('ProgressPage', SOCIAL_WORKER, () => ({ programmeId, siteId: null })),
    before: changeSums,
  },
  {
    name: 'figures page, worked out anew',
    ...operation('FiguresPage', SOCIAL_WORKER, () => ({ programmeId, siteId: null })),
    before: changeSums,
  },
  {
    name: 'page of a figure, worked out anew',
    ...operation('KpiPage', SOCIAL_WORKER, () => ({ code: 'K12', programmeId, siteId: null })),
    before: changeSums,
  },
  {
    name: 'trends',
    ...operation('FigureTrends', SOCIAL_WORKER, () => ({ programmeId })),
  },
  {
    name: 'front page: the week',
    ...operation('FrontPageWeek', SOCIAL_WORKER, () => ({
      mine: { ...coming, siteId: null, programmeId: null, mine: true },
      ...{ town: coming, hasTown: true, worksElsewhere: true, ...span },
    })),
  },
  { name: 'front page: what waits', ...operation('FrontPageWaiting', SOCIAL_WORKER, () => ({})) },
  { name: 'search: names', ...operation('CommandRecords', SOCIAL_WORKER, () => ({})) },
  {
    name: 'briefing, to print',
    ...operation('BriefingPage', SOCIAL_WORKER, () => ({ input: { id: passId } })),
  },
  {
    name: 'week of those who answer, to print',
    ...operation('CoverageWeek', SOCIAL_WORKER, () => ({ siteId: place.siteId, ...span })),
  },
  { name: 'card of numbers, to print', ...operation('CallSheet', SOCIAL_WORKER, () => ({})) },
  { name: 'calendar of a busy person', ...get(`/kalender/${CALENDAR_SECRET}.ics`) },
  {
    name: 'workbook of a figure',
    ...get(`/files/kpi/K12.xlsx?programme=${programmeId}`, PROJECT_LEAD),
  },
];

const longReport = (round: number) => idOf(`long report ${round}`);

/** What is held against many drafts may take longer than anybody waits: then it says so. */
const isAnswerOrSentence = ({ status, body }: RawAnswer) =>
  status === 200 &&
  (!body.includes('"errors"') || /"(TAKES_LONG|TOO_LARGE_TO_COMPUTE)"/.test(body));

const REPORTS: readonly HeavyRequest[] = [
  { name: 'list of reports', ...operation('ReportsPage', PROJECT_LEAD, () => ({ programmeId })) },
  {
    name: 'a report of forty pages, frozen',
    ...operation('FreezeReport', PROJECT_LEAD, (round) => ({
      input: { clientMutationId: randomUUID(), reportId: longReport(round) },
    })),
  },
  ...(['pdf', 'docx', 'xlsx', 'json'] as const).map((kind) => ({
    name: `a report of forty pages, fetched as ${kind}`,
    ...get(`/files/reports/${longReport(0)}.1.${kind}`, PROJECT_LEAD),
  })),
];

const DRAFTS: readonly HeavyRequest[] = [
  {
    name: 'a report begun beside many drafts',
    ...operation('CreateReport', PROJECT_LEAD, (round) => ({
      input: {
        ...{ clientMutationId: randomUUID(), ...place, kind: 'STATUS_REPORT' },
        ...{ title: `Lägesrapport ${round}`, dueOn: '2026-12-31' },
        // After one closing or another: eight there are.
        periodFrom: addMonths(PROGRAMME_SPAN.from, 3 * (round % 8)),
        periodTo: PROGRAMME_SPAN.to,
      },
    })),
    isMeant: isAnswerOrSentence,
  },
  {
    name: 'page of a report after many drafts, worked out anew',
    ...operation('ReportPage', PROJECT_LEAD, () => ({ id: idOf('draft 12') })),
    isMeant: isAnswerOrSentence,
    before: changeSums,
  },
];

const SAVE_TEMPLATE =
  'mutation S($input: SaveChecklistTemplateInput!) { saveChecklistTemplate(input: $input) { __typename } }';

const inTemplate = (name: string, points: readonly string[]): HeavyRequest => ({
  name: `texts for the guard: ${name}`,
  request: () => {
    const input = { clientMutationId: randomUUID(), type: 'STREET', points };
    const raw = query(SAVE_TEMPLATE, { input });
    return { ...raw, headers: { ...raw.headers, cookie: SOCIAL_WORKER } };
  },
  // They are read before anybody asks who sent them.
  isMeant: ({ status, body }) => status === 200 && body.includes('"errors"'),
});

const TEXTS: readonly HeavyRequest[] = [
  inTemplate('one that is longer than is read', [`${'1-'.repeat(45_000)} `]),
  ...SLOW_TEXTS.map(([name, texts]) => inTemplate(name, texts)),
];

const refused =
  ([status, code]: readonly [number, string | null]) =>
  (answer: RawAnswer) =>
    answer.status === status && (code === null || answer.body.includes(`"${code}"`));

/** A sign-in that fails costs as much as one that does not. */
const SIGN_IN: readonly HeavyRequest[] = [
  {
    name: 'a password that is wrong',
    ...operation('SignInWithPassword', '', () => ({
      input: { address: 'soc1@town1.example', password: 'ett helt annat lösenord' },
    })),
  },
];

const HOSTILE: readonly HeavyRequest[] = ATTACKS.filter(({ mode }) => mode === 'demo').map(
  ({ name, request, expected }) => ({
    name,
    request: () => request,
    isMeant: refused(expected),
  }),
);

/**
 * Everything that is measured. Imports and what is uploaded have their rows once the one is a job and the
 * other is looked at in a process of its own.
 */
export const HEAVY_REQUESTS: readonly HeavyRequest[] = [
  ...PAGES,
  ...REPORTS,
  ...TEXTS,
  ...SIGN_IN,
  ...HOSTILE,
  // Last: their thread works on after the answer.
  ...DRAFTS,
];
