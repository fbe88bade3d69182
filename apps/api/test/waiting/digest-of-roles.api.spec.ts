import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MORNING_TASK } from '@stad/notifications/api/digest/morning-job.js';
import { callerFor } from '@stad/platform/api/serving/caller.js';
import { MailServer, type TakenLetter } from '@stad/platform/api/testing/mail-server.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { addDays, atLocal, localDate, weekday } from '@stad/platform/rules/time.js';
import { findViewer } from '@stad/programme/api/find-viewer.js';
import { LoadedDemo } from '../demo-stage.js';

/** Monday’s letter to every function of the demo, over a real mail server. */
let demo: LoadedDemo;
let post: MailServer;
let letters: readonly TakenLetter[] = [];
let functions: readonly Told[] = [];
const readings: number[] = [];

interface Told {
  readonly agency: string;
  readonly title: string;
  readonly address: string;
  /** Rows of the front page that a letter may count, and the others. */
  readonly lasting: number;
  readonly ofTheMoment: number;
}

const today = localDate(new Date());
/** The last Monday that is over: the queue knows the clock on the wall. */
const monday = addDays(today, -(((weekday(today) + 6) % 7) + 7));
const morning = atLocal(monday, '05:00');
const leaves = atLocal(monday, '07:45');

beforeAll(async () => {
  post = await MailServer.open();
  const mail = { SMTP_URL: post.url, MAIL_FROM: 'portal@stad.example' };
  demo = await LoadedDemo.on(today, mail);
  await demo.owner.query(
    `insert into notification_choice (agency_id, membership_id, digest)
     select agency_id, id, 'WEEKLY' from membership
     on conflict (membership_id) do update set digest = 'WEEKLY', quiet_from = '20:00', quiet_to = '07:00'`,
  );
  await begin();
  await demo.runJobs(morning);
  post.take();
  functions = await askEach(leaves);
  readings.push(await countReadings());
  await demo.runJobs(leaves);
  readings.push(await countReadings());
  letters = post.take().filter(({ calendar }) => calendar === '');
});
afterAll(async () => {
  await demo.close();
  await post.close();
});

async function countReadings(): Promise<number> {
  const { rows } = await demo.owner.query<{ n: number }>(
    `select count(*)::int as n from audit.event where action in ('READ', 'LIST')`,
  );
  return rows[0]?.n ?? 0;
}

/** The calendar asks; nothing else is left in the queue. */
async function begin(): Promise<void> {
  await demo.owner.query(`set role portal_jobs;
    delete from graphile_worker._private_jobs;
    select graphile_worker.add_job('${MORNING_TASK}, each agency');
    update graphile_worker._private_jobs set run_at = now() - interval '60 days'; reset role`);
}

async function askEach(now: Date): Promise<Told[]> {
  const { rows } = await demo.owner.query<{ email: string; agency: string; title: string }>(
    `select m.work_email as email, a.key as agency, m.function_title as title
     from membership m join agency a on a.id = m.agency_id
     where app.today() between m.valid_from and coalesce(m.valid_to, 'infinity') order by 2, 3`,
  );
  const moment = new Set(
    demo.server.app
      .get(Waiting)
      .sources.flatMap(({ kinds, isOfTheMoment }) => (isOfTheMoment ? kinds : [])),
  );
  const asked: Told[] = [];
  for (const { email, agency, title } of rows) {
    const caller = callerFor(demo.server, await findViewer(demo.owner, email, agency), now);
    const { data } = await caller.run<{ waiting: { rows: { kind: string }[] } }>(
      '{ waiting { rows { kind } } }',
    );
    const kinds = data?.waiting.rows.map(({ kind }) => kind) ?? [];
    const lasting = kinds.filter((kind) => !moment.has(kind)).length;
    const ofTheMoment = kinds.length - lasting;
    asked.push({ agency, title, address: email, lasting, ofTheMoment });
  }
  return asked;
}

const textOf = ({ mail }: TakenLetter) => (mail.text ?? '').replaceAll('\r\n', '\n').trim();
const toldAt = (address: string) => letters.filter(({ to }) => to === address);
const counted = (letter: TakenLetter) => {
  const [, n] = /(En sak|\d+ saker) väntar på dig/.exec(textOf(letter)) ?? [];
  return n === undefined ? 0 : n === 'En sak' ? 1 : Number.parseInt(n, 10);
};

/** All that such a letter may say, with the numbers left out (INV-20). */
const SAYABLE = [
  'Händelse i portalen',
  '[link]',
  'En sak väntar på dig i portalen.',
  'Den är försenad.',
  'Den ska vara klar inom sju dagar.',
  'n saker väntar på dig i portalen.',
  'Försenade: n.',
  'Ska vara klara inom sju dagar: n.',
  'Du har en ny händelse i portalen.',
  'Du har n nya händelser i portalen.',
  'Avsluta utskicken [link]',
];

describe('Monday’s letter', () => {
  it('counts what the front page shows and no handover, and is not written where that is nothing', () => {
    // Who works for two organisations has one address.
    const addresses = [...new Set(functions.map(({ address }) => address))];
    const shown = addresses.map((address) => [
      address,
      functions
        .filter((each) => each.address === address && each.lasting > 0)
        .map(({ lasting }) => lasting)
        .sort(),
    ]);
    const told = addresses.map((address) => [address, toldAt(address).map(counted).sort()]);
    expect(told).toEqual(shown);
    expect([letters.length > 15, letters.length < functions.length]).toEqual([true, true]);
    expect(functions.some(({ ofTheMoment }) => ofTheMoment > 0)).toBe(true);
  });

  it('tells nothing but how much it is, and where to look', () => {
    const lines = new Set(
      letters.flatMap((letter) =>
        textOf(letter)
          .replace(/http\S+/g, '[link]')
          .replace(/\d+/g, 'n')
          .split('\n')
          .filter((line) => line !== ''),
      ),
    );
    expect([...lines].filter((line) => !SAYABLE.includes(line))).toEqual([]);
    expect([...lines]).toEqual(expect.arrayContaining(['n saker väntar på dig i portalen.']));
  });

  it('is printed for every function', () => {
    const said = functions.map((each) => {
      const letter = toldAt(each.address).find((one) => counted(one) === each.lasting);
      const lines = letter ? textOf(letter).split('\n') : [];
      const text = lines.filter((line) => /[.]$/.test(line)).join(' ');
      return `${each.agency}, ${each.title}: ${text || 'no letter, nothing waits'}`;
    });
    console.log(said.join('\n'));
    expect(said).toHaveLength(functions.length);
  });

  it('leaves no reading in the log: nobody has seen a row', () => {
    expect(readings[1]).toBe(readings[0]);
  });
});

describe('the morning after', () => {
  it('nothing old is told of again', async () => {
    await begin();
    await demo.runJobs(atLocal(addDays(monday, 1), '05:00'));
    await demo.runJobs(atLocal(addDays(monday, 1), '07:45'));
    expect(post.take().filter(({ calendar }) => calendar === '')).toEqual([]);
  });

  it('the queue may ask for the agencies, and the application may not', async () => {
    const caller = await demo.as('projektledare@fa-hbg');
    const ctx = caller.context('read');
    await expect(ctx.db.sql('select * from door.agencies()')).rejects.toThrow('permission denied');
    await ctx.db.transaction.close('rollback');
    const own = caller.context('read');
    expect(
      await own.db.sql('select * from door.person_told($1)', [own.person.membershipId]),
    ).toEqual([]);
    await own.db.transaction.close('rollback');
  });
});
