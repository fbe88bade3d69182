import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FA1,
  PassBench,
  PLANNED,
  SOC1,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { promised } from '@stad/platform/api/testing/promise.js';
import { frozenReport } from '@stad/reports/api/testing/report-stage.js';
import { ApiProcess, buildApi, removeBuild } from './api-process.js';
import { TestPortal, wholeGround } from './portal.js';

/**
 * A right that is taken on one replica is gone on both with the next request, on every way in: pages, files,
 * links without a sign-in, calendars (INV-05, INV-22). That it is within a second, `npm run check:promises` says.
 */

const ADMIN = 'administrator@soc-lund';
const CHIEF = 'enhetschef@soc-lund';
const LEAD = 'projektledare@fa-hbg';
const SIGNATORY = 'firmatecknare@fa-hbg';

/** So many questions at most until both say no, and so many more to whom nothing may come back. */
const LOOKS = 50;
const AGAIN = 5;

let portal: TestPortal;
let bench: PassBench;
let replicas: [ApiProcess, ApiProcess];
let passId: string;
let reportId: string;

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  // Of a programme that goes on: links answer until the pass begins.
  await portal.owner.query(`update programme set ends_on = current_date + 365`);
  bench = await PassBench.open(portal);
  const inDays = (days: number, hour: number) => {
    const day = new Date(Date.now() + days * 86_400_000);
    day.setUTCHours(hour, 0, 0, 0);
    return day.toISOString();
  };
  passId = (await bench.sent({ startsAt: inDays(5, 18), endsAt: inDays(5, 22) })).id;
  reportId = await frozenReport(portal, new Date('2022-12-01T08:00:00Z'));
  buildApi();
  const url = process.env['DATABASE_URL'] ?? '';
  replicas = [await ApiProcess.start(url), await ApiProcess.start(url)];
});
afterAll(async () => {
  for (const replica of replicas) await replica.end('SIGTERM');
  await portal.close();
  removeBuild();
});

interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  readonly codes: readonly string[];
}

async function graphql(
  api: ApiProcess,
  cookie: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-portal-client': 'web', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data = null, errors = [] } = (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, data, codes: errors.map(({ extensions }) => extensions.code) };
}

/** Done on the first replica; the second has to know. */
async function does(cookie: string, query: string, input: Record<string, unknown>) {
  const answer = await graphql(replicas[0], cookie, query, {
    input: { clientMutationId: randomUUID(), ...input },
  });
  expect(answer.codes).toEqual([]);
  return answer.data as Record<string, Record<string, string>>;
}

const CHANGE_MEMBERSHIP =
  'mutation C($input: ChangeMembershipInput!) { changeMembership(input: $input) { id } }';
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** What an administrator does with somebody's roles. */
async function changeMembership(email: string, change: { roles?: string[]; validTo?: string }) {
  const { rows } = await portal.owner.query(
    'select id, roles, version from membership where work_email = $1 order by valid_from limit 1',
    [`${email}.example`],
  );
  const [{ id, roles, version }] = rows;
  await does(await cookieOf(portal, ADMIN), CHANGE_MEMBERSHIP, {
    membershipId: id,
    expectedVersion: version,
    roles,
    ...change,
  });
}

const signOut = async (cookie: string) => {
  await graphql(replicas[0], cookie, 'mutation { signOut }');
};

/** Whoever is signed in. */
const viewer = (cookie: string) => async (api: ApiProcess) =>
  (await graphql(api, cookie, '{ viewer { personId } }')).data?.['viewer'] !== null;

const fetches =
  (path: string, cookie = '') =>
  async (api: ApiProcess) => {
    const { status } = await fetch(`${api.url}${path}`, { headers: { cookie } });
    if (status >= 500) throw new Error(`${path} answered ${status}`);
    return status === 200;
  };

interface Way {
  /** Does the way answer? */
  readonly answers: (api: ApiProcess) => Promise<boolean>;
  readonly revoke: () => Promise<unknown>;
}

const ways: Readonly<Record<string, () => Promise<Way>>> = {
  'a session that is ended': async () => {
    const cookie = await cookieOf(portal, CHIEF);
    return { answers: viewer(cookie), revoke: () => signOut(cookie) };
  },
  'a membership that is ended': async () => {
    const email = 'socialsekreterare2@soc-lund';
    const cookie = await cookieOf(portal, email);
    return {
      answers: viewer(cookie),
      revoke: () => changeMembership(email, { validTo: yesterday() }),
    };
  },
  'a role that is taken': async () => {
    const cookie = await cookieOf(portal, CHIEF);
    return {
      answers: async (api) =>
        (await graphql(api, cookie, '{ accessQuestions { id } }')).codes.length === 0,
      revoke: () => changeMembership(CHIEF, { roles: ['DEVELOPMENT_LEAD'] }),
    };
  },
  'a share that is withdrawn': async () => {
    const cookie = await cookieOf(portal, FA1);
    const query = `query P($input: FieldPassInput!) { fieldPass(input: $input) { id } }`;
    return {
      answers: async (api) =>
        (await graphql(api, cookie, query, { input: { id: passId } })).codes.length === 0,
      revoke: () =>
        portal.owner.query(
          `update activity_share set revoked_at = now() from agency g
           where activity_id = $1 and g.id = activity_share.agency_id and g.key = 'FA-HBG'`,
          [passId],
        ),
    };
  },
  'a download of somebody whose session is ended': async () => {
    const cookie = await cookieOf(portal, LEAD);
    return {
      answers: fetches(`/files/reports/${reportId}.pdf`, cookie),
      revoke: () => signOut(cookie),
    };
  },
  'a download of somebody who has left': async () => {
    const cookie = await cookieOf(portal, SIGNATORY);
    return {
      answers: fetches(`/files/reports/${reportId}.json`, cookie),
      revoke: () =>
        portal.owner.query(
          `update membership set valid_to = current_date - 1 where work_email = $1`,
          [`${SIGNATORY}.example`],
        ),
    };
  },
  'a link to answer without an account': async () => {
    const cookie = await cookieOf(portal, SOC1);
    const { askByLink } = await does(
      cookie,
      'mutation A($input: AskByLinkInput!) { askByLink(input: $input) { inviteeId token } }',
      { passId, agencyId: bench.agency('POL-LUND'), functionTitle: 'Yttre verksamhet 1' },
    );
    return {
      answers: async (api) => {
        const query = 'query L($token: Secret!) { answerLink(token: $token) { number } }';
        return (await graphql(api, '', query, { token: askByLink?.['token'] })).codes.length === 0;
      },
      revoke: () =>
        does(
          cookie,
          'mutation R($input: RevokeAnswerLinksInput!) { revokeAnswerLinks(input: $input) { id } }',
          { passId, inviteeId: askByLink?.['inviteeId'] },
        ),
    };
  },
  'a calendar link that is revoked': async () => {
    const { cookie, path, id } = await calendarOf('socialsekreterare1@soc-lund');
    return {
      answers: fetches(path),
      revoke: () =>
        does(
          cookie,
          'mutation R($input: RevokeCalendarFeedInput!) { revokeCalendarFeed(input: $input) { mayDecide } }',
          { id },
        ),
    };
  },
  'a calendar link of somebody who has left': async () => {
    const email = 'chef-i-beredskap@soc-lund';
    const { path } = await calendarOf(email);
    return {
      answers: fetches(path),
      revoke: () => changeMembership(email, { validTo: yesterday() }),
    };
  },
};

async function calendarOf(email: string) {
  await portal.owner.query(
    `insert into calendar_decision (agency_id, own_time, decided_by, decided_at)
     select m.agency_id, true, m.id, $2 from membership m
     where m.work_email = $1 and not exists (
       select from calendar_decision d where d.agency_id = m.agency_id)`,
    [`${email}.example`, PLANNED],
  );
  const cookie = await cookieOf(portal, email);
  const made = await does(
    cookie,
    `mutation M($input: MakeCalendarFeedInput!) {
      makeCalendarFeed(input: $input) { address calendar { feeds { id } } } }`,
    { device: 'PHONE' },
  );
  const { address, calendar } = made['makeCalendarFeed'] as unknown as {
    address: string;
    calendar: { feeds: { id: string }[] };
  };
  return { cookie, path: new URL(address).pathname, id: calendar.feeds[0]?.id ?? '' };
}

describe.each(Object.keys(ways))('%s', (name) => {
  it('answers nothing on either replica any more, and nothing comes back', async () => {
    const { answers, revoke } = await (ways[name] as () => Promise<Way>)();
    const onBoth = () => Promise.all(replicas.map(answers));
    expect(await onBoth()).toEqual([true, true]);
    await revoke();
    const control = () => Promise.all(replicas.map((api) => api.send('{ __typename }', {})));
    await promised('revocation', { control }, async () => {
      for (let look = 0; look < LOOKS && (await onBoth()).includes(true); look += 1);
    });
    for (let again = 0; again < AGAIN; again += 1) expect(await onBoth()).toEqual([false, false]);
  });
});
