import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { buildSchema, getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql';
import { closeDays } from './testing/close-days.js';
import { FiguresStage } from './testing/figures-stage.js';
import { catalogue } from './testing/person-figures.js';

/**
 * Counts about persons, and whose records they are, stand as of closings (INV-15): every field of the figures is
 * polled by those who have no part in a record, while it is made, corrected and closed. No byte moves.
 */
let portal: TestPortal;
let programmeId: string;
let sites: Readonly<Record<string, string>>;
let thirds: Caller[];
beforeAll(async () => {
  const stage = await FiguresStage.open();
  ({ portal, programmeId, site: sites } = stage);
  const july = new Date('2022-07-02T08:00:00Z');
  const as = (key: string) => portal.as(key, undefined, july);
  await closeDays(portal, await as('projektledare@fa-hbg'), programmeId, { anew: true });
  thirds = await Promise.all(
    ['projektledare@fa-hbg', 'faltarbetare2@fa-hbg', 'enhetschef@soc-hbg'].map(as),
  );
});
afterAll(async () => {
  await portal.owner.query('truncate handover, handover_link');
  await portal.close();
});

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const DEPTH = 5;

/** Every field of a type that asks for no argument. */
function everyField(name: string, depth = DEPTH): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) return '';
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some((each) => isNonNullType(each.type)))
    .flatMap(({ name: field, type: of }) => {
      const inner = getNamedType(of);
      if (isLeafType(inner)) return [field];
      const below = depth > 1 ? everyField(inner.name, depth - 1) : '';
      return below ? [`${field} { ${below} }`] : [];
    })
    .join(' ');
}
const KPI = `query K($code: Code!, $programmeId: ID!, $siteId: ID) {
  kpi(code: $code, programmeId: $programmeId, siteId: $siteId) { ${everyField('Kpi')} } }`;
const PROGRESS = `query P($programmeId: ID!, $siteId: ID) {
  progress(programmeId: $programmeId, siteId: $siteId) { ${everyField('Progress')} } }`;

interface Coded {
  readonly definition: { readonly code: string };
}

/** As it was answered; but for cards to staff, which are no persons and are told as they are today. */
const textOf = (answer: unknown) =>
  JSON.stringify(answer, (_, value) => (value?.key === 'STAFF' ? null : value));

/** All that the thirds are answered of figures about persons, by question. */
async function polled(): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const [at, third] of thirds.entries()) {
    for (const siteId of [null, sites['lund'], sites['helsingborg']]) {
      for (const code of catalogue.ofPersons) {
        const { data, problems } = await third.run(KPI, { code, programmeId, siteId });
        answers.set(`${at} kpi ${code} ${siteId}`, textOf({ data, problems }));
      }
      const { data } = await third.run<{ progress: { figures: Coded[]; byTown: Coded[] } }>(
        PROGRESS,
        { programmeId, siteId },
      );
      const ofPersons = ({ definition: { code } }: Coded) => catalogue.ofPersons.includes(code);
      const { figures = [], byTown = [] } = data?.progress ?? {};
      answers.set(
        `${at} progress ${siteId}`,
        textOf([figures.filter(ofPersons), byTown.filter(ofPersons)]),
      );
    }
  }
  return answers;
}

const HANDOVER = `insert into handover (agency_id, site_id, programme_id, is_sender, other_agency_id, other_function,
    assessed_by, category, band, channel, state, observed_on, part_of_day, month, minutes, confirmed_by, closed_on, is_counted)
  select pol.id, s.id, p.id, true, soc.id, 'Socialjouren', 'Samverkanspolis 1', 'SOCIAL_ON_CALL', 'UNKNOWN', 'PHONE',
    n.state, '2022-07-01', 'NIGHT', '2022-07-01', n.minutes, n.by, n.day, true
  from agency soc, agency pol, site s, programme p,
    (values ('REGISTERED', null, null, null), ('CONFIRMED', 18, 'ORALLY', date '2022-07-01')) n (state, minutes, by, day)
  where soc.key = 'SOC-LUND' and pol.key = 'POL-LUND' and s.key = 'lund' and p.key = '2022'`;
/** The same, as social services write down that they received them. */
const RECEIVED = HANDOVER.replace(
  'select pol.id, s.id, p.id, true, soc.id',
  'select soc.id, s.id, p.id, false, pol.id',
);
/** What the figures are added up from, of one agency that has counted. */
const OF_LUND = `agency_id = (select id from agency where key = 'SOC-LUND')`;
const OF_TWO = `report_id in (select report_id from field_report_sum where ${OF_LUND} order by 1 limit 2)`;
const MOVES: readonly (readonly [string, string])[] = [
  ['a receipt is made, and one is closed', HANDOVER],
  ['more of them', `${HANDOVER}; ${HANDOVER}`],
  [
    'one came to the wrong receiver',
    `update handover set state = 'WRONG_RECEIVER', is_counted = false where state = 'REGISTERED'`,
  ],
  [
    'what the receiver wrote is contested',
    `${RECEIVED}; update handover set is_contested = true, is_counted = false where not is_sender`,
  ],
  ['all of them go', 'delete from handover'],
  ['a report is corrected', `update field_report_sum set contacts = contacts + 3 where ${OF_TWO}`],
  [
    'a report is opened again',
    `create table kept as select * from field_report_sum where ${OF_TWO};
    delete from field_report_sum where ${OF_TWO}`,
  ],
  ['it is locked anew', 'insert into field_report_sum select * from kept'],
  [
    'all reports of an agency go',
    `delete from kept; insert into kept select * from field_report_sum where ${OF_LUND};
    delete from field_report_sum where ${OF_LUND}`,
  ],
  ['all of them are locked', 'insert into field_report_sum select * from kept; drop table kept'],
];

describe('between two closings', () => {
  it('there is something that may be told, and much of it', async () => {
    const answers = await polled();
    expect(answers.size).toBe(thirds.length * 3 * (catalogue.ofPersons.length + 1));
    expect([...answers.values()].join('').length).toBeGreaterThan(100_000);
    expect(catalogue.ofPersons).toEqual(
      expect.arrayContaining(['K11', 'K12', 'K14', 'K15', 'K16', 'K17']),
    );
  });

  it.each(MOVES)('no byte moves as %s', async (_what, statement) => {
    const before = await polled();
    await portal.owner.query(statement);
    const moved = [...(await polled())].filter(
      ([question, answer]) => before.get(question) !== answer,
    );
    expect(moved).toEqual([]);
  });
});
