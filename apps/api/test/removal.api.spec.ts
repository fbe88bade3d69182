import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CHIEF,
  FA_MANAGER,
  FA1,
  NIGHT,
  PassBench,
  PLANNED,
  POLICE,
  SOC1,
  SOC2,
  ZERO,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { makeSeminar, PLAN, send } from '@stad/activities/seminars/api/testing/make-seminar.js';
import { heldVisit } from '@stad/activities/study-visits/api/testing/held-visit.js';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { frozenReport } from '@stad/reports/api/testing/report-stage.js';
import { madePdf } from '@stad/safeguards/api/uploads/testing/made-pdf.js';
import { readRemovals, removeAgain } from '../src/removal-protocol.js';
import { DisposalBench } from './disposal-bench.js';
import { TestPortal, wholeGround } from './portal.js';
import { ADVISE, DECIDE, FLAG, NOTE, REMOVALS, RemovalBench } from './removal-bench.js';

const NOW = new Date('2022-05-22T09:00:00Z');
const DPO = 'dataskyddsombud@soc-lund';
const REGISTRAR = 'registrator@soc-lund';
const LEAD = 'projektledare@fa-hbg';

let portal: TestPortal;
let passes: PassBench;
let bench: RemovalBench;
let disposals: DisposalBench;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  passes = await PassBench.open(portal);
  bench = new RemovalBench(portal, NOW);
  disposals = new DisposalBench(portal, NOW);
});
afterAll(async () => {
  await portal.owner.query('truncate closing_sum, closing_state');
  await portal.close();
});

async function value<T>(text: string, values: unknown[]): Promise<T> {
  const { rows } = await portal.owner.query({ text, values, rowMode: 'array' });
  return rows[0]?.[0] as T;
}

let words = 0;
/** Words that stand nowhere else. */
function slip(): string {
  words += 1;
  return `Namnet Felskrivsson ${String.fromCharCode(64 + words)} i rum sju`;
}

/** A plan of Lund's social services, sent to all who take part; its aim is a slip. */
async function sentPass(aim: string): Promise<string> {
  return (await passes.sent({ aim })).id;
}
const aimOf = (id: string) =>
  value<string>('select aim from field_operation where activity_id = $1', [id]);

describe('refused', () => {
  it.each([SOC1, FA1, 'administrator@soc-lund', 'jurist@soc-lund'])(
    'the list and every decision to %s',
    async (key) => {
      const input = { removalId: randomUUID(), expectedVersion: 1 };
      for (const [document, more] of [
        [REMOVALS],
        [DECIDE, { ...input, step: 'erase', ground: 'PERSONAL_DATA' }],
        [ADVISE, { ...input, advice: 'ERASE' }],
        [NOTE, { ...input, diaryNumber: 'SO 2022/0035' }],
      ] as [string, object?][]) {
        await expect(bench.ask(key, document, more)).rejects.toThrow('NOT_AVAILABLE');
      }
    },
  );

  it('a flag on what one does not see, on no such text, and on one that says nothing', async () => {
    const id = await sentPass(slip());
    const plan = (await passes.planned()).id;
    await expect(bench.flag(FA1, 'PASS_AIM', plan)).rejects.toThrow('NOT_AVAILABLE');
    await expect(bench.flag('administrator@soc-lund', 'PASS_AIM', id)).rejects.toThrow(
      'NOT_AVAILABLE',
    );
    await expect(bench.flag(SOC1, 'PASS_AIM', randomUUID())).rejects.toThrow('NOT_AVAILABLE');
    await expect(bench.flag(SOC1, 'PASS_NAME', id)).rejects.toThrow('TEXT_KIND_UNKNOWN');
    await expect(bench.flag(SOC1, 'PASS_COMMS_PLAN', id)).rejects.toThrow('NOTHING_TO_FLAG');
    // What the activity is called is its type, and no text of anybody's.
    await expect(bench.flag(SOC1, 'SEMINAR_TITLE', id)).rejects.toThrow('NOT_AVAILABLE');
    await expect(bench.ask(SOC1, FLAG, { text: 'PASS_AIM', recordId: 'ingen' })).rejects.toThrow();
  });

  it('a decision by who flagged, by who wrote, by another agency, and without a ground', async () => {
    const id = await sentPass(slip());
    const { id: own } = await bench.flag(CHIEF, 'PASS_AIM', id);
    expect((await bench.of(CHIEF, own)).nextSteps).toEqual([]);
    await expect(bench.erase(CHIEF, own)).rejects.toThrow('FLAGGER_DECIDES');
    await expect(
      bench.ask(FA_MANAGER, DECIDE, {
        ...{ removalId: own, expectedVersion: 1, step: 'erase', ground: 'PERSONAL_DATA' },
      }),
    ).rejects.toThrow('NOT_AVAILABLE');
    const other = await sentPass(slip());
    // The manager once wrote there, whoever wrote last.
    const { rows } = await portal.owner.query(
      `insert into audit.event (chain_id, membership_id, agency_id, action, object_type, object_ids, fields)
       select a.id, m.id, a.id, 'UPDATE', 'field_operation', array[$1::uuid], '{aim}' from agency a
       join membership m on m.agency_id = a.id where m.work_email = '${CHIEF}.example' returning 1`,
      [other],
    );
    expect(rows).toHaveLength(1);
    const { id: written } = await bench.flag(SOC2, 'PASS_AIM', other);
    await expect(bench.erase(CHIEF, written)).rejects.toThrow('AUTHOR_DECIDES');
    const { id: removal } = await bench.flag(SOC2, 'PASS_AIM', await sentPass(slip()));
    await expect(bench.decide(CHIEF, removal, 'erase', 'NEEDED')).rejects.toThrow(
      'REMOVAL_GROUND_UNKNOWN',
    );
    await expect(bench.decide(CHIEF, removal, 'burn', 'NEEDED')).rejects.toThrow(
      'STEP_NOT_POSSIBLE',
    );
    await bench.decide(CHIEF, removal, 'keep', 'NEEDED');
    await expect(bench.erase(CHIEF, removal)).rejects.toThrow('STEP_NOT_POSSIBLE');
  });
});

/** INV-01: what slipped through is hidden at once. */
describe('a text that was flagged', () => {
  it('is hidden at once, from everybody, by anyone who reads it; nobody writes there meanwhile', async () => {
    const text = slip();
    const id = await sentPass(text);
    const asked = () =>
      bench.ask<{ hidText: boolean } | null>(
        SOC1,
        `{ lastChange(kind: "PASS", id: "${id}") { functionTitle hidText } }`,
      );
    expect((await asked())?.hidText ?? false).toBe(false);
    const { id: removal, state } = await bench.flag(POLICE, 'PASS_AIM', id);
    expect(state).toBe('FLAGGED');
    // A page that is open reads anew by itself.
    expect(await asked()).toEqual({ functionTitle: 'Samverkanspolis 1', hidText: true });
    for (const key of [SOC1, POLICE, FA1]) {
      expect(JSON.stringify((await passes.read(key, id)).data)).not.toContain(text);
    }
    await expect(bench.flag(SOC1, 'PASS_AIM', id)).rejects.toThrow('NOTHING_TO_FLAG');
    const { whenVersion: expectedVersion } = (await passes.read(SOC1, id)).pass;
    const change = { passId: id, expectedVersion, aim: text };
    const { codes } = await passes.send(SOC1, 'changeWhenAndWhere', change, PLANNED);
    expect(codes).toEqual(['CONFLICT']);
    expect(await aimOf(id)).toBe('Dolt');
    expect(await bench.of(CHIEF, removal)).toMatchObject({ original: [text], flaggedBy: null });
    expect(await bench.of(DPO, removal)).toMatchObject({ original: [text] });
    expect(await bench.of(REGISTRAR, removal)).toMatchObject({ original: null });
  });

  it('is told of to those who decide and advise, without a word of it', async () => {
    const text = slip();
    const { id: removal } = await bench.flag(SOC1, 'PASS_AIM', await sentPass(text));
    await portal.runJobs(NOW);
    const { rows } = await portal.owner.query<{ title: string }>(
      `select m.function_title as title from notification n join membership m on m.id = n.membership_id
       where n.kind = 'CONTENT_FLAGGED' and n.subject_id = $1 order by 1`,
      [removal],
    );
    expect(rows.map(({ title }) => title)).toEqual(['Dataskyddsombud', 'Enhetschef']);
  });

  it('is advised on and noted, and put back where it may stand', async () => {
    const text = slip();
    const id = await sentPass(text);
    const { id: removal } = await bench.flag(SOC1, 'PASS_AIM', id);
    const ref = { removalId: removal };
    await expect(
      bench.ask(DPO, ADVISE, { ...ref, expectedVersion: 1, advice: 'BURN' }),
    ).rejects.toThrow('ADVICE_UNKNOWN');
    await bench.ask(DPO, ADVISE, { ...ref, expectedVersion: 1, advice: 'KEEP' });
    await bench.ask(REGISTRAR, NOTE, { ...ref, expectedVersion: 2, diaryNumber: 'SO 2022/0035' });
    expect(await bench.of(CHIEF, removal)).toMatchObject({
      advice: 'KEEP',
      advisedBy: 'Dataskyddsombud',
      diaryNumber: 'SO 2022/0035',
      notedBy: 'Registrator',
      flaggedBy: 'Socialsekreterare 1',
    });
    await bench.decide(CHIEF, removal, 'keep', 'NOT_PERSONAL');
    expect(await aimOf(id)).toBe(text);
    expect(await bench.of(CHIEF, removal)).toMatchObject({ state: 'KEPT', original: null });
    expect(
      await value('select count(*)::int from content_removal_text where removal_id = $1', [
        removal,
      ]),
    ).toBe(0);
    await expect(
      bench.ask(DPO, ADVISE, { ...ref, expectedVersion: 4, advice: 'KEEP' }),
    ).rejects.toThrow();
    expect(await disposals.brokenChains()).toEqual([]);
  });

  it('is not taken away under a hold', async () => {
    const { id: removal } = await bench.flag(SOC1, 'PASS_AIM', await sentPass(slip()));
    for (const rule of [null, 'PASS_PLANS', 'FIELD_REPORTS']) {
      await portal.owner.query(
        `insert into disposal_hold (agency_id, rule, ground, set_by, set_at)
         select a.id, $1, 'INCIDENT', m.id, now() from agency a join membership m on m.agency_id = a.id
         where a.key = 'SOC-LUND' limit 1`,
        [rule],
      );
      if (rule === 'FIELD_REPORTS') await bench.erase(CHIEF, removal);
      else await expect(bench.erase(CHIEF, removal)).rejects.toThrow('UNDER_HOLD');
      await portal.owner.query('delete from disposal_hold');
    }
  });
});

/** INV-04, INV-23: erased by decision alone; a stub stays, of what is final as well. */
describe('a text that was taken away', () => {
  it('is gone from the plan, the log, and the receipt; the event, its hash and the counts stay', async () => {
    const text = slip();
    const input = { clientMutationId: randomUUID(), ...passes.plan({ aim: text }) };
    const { id } = await passes.done(SOC1, 'planFieldPass', input, PLANNED);
    expect(await bench.everywhere(text)).toEqual(['audit.payload', 'public.field_operation']);
    const events = () =>
      value<number>(
        'select count(*)::int from audit.event where object_ids[1] = $1 and commitment is not null',
        [id],
      );
    const { id: removal } = await bench.flag(SOC2, 'PASS_AIM', id);
    const before = await events();
    await bench.erase(CHIEF, removal);
    expect(await bench.everywhere(text)).toEqual([]);
    expect(await aimOf(id)).toBe('Borttaget');
    expect(await events()).toBe(before + 1);
    expect(await disposals.brokenChains()).toEqual([]);
    // A phone that sends once more what it has not heard of writes nothing.
    const { codes } = await passes.send(SOC1, 'planFieldPass', input, PLANNED);
    expect(codes).toEqual(['MUTATION_ID_REUSED']);
    expect(await bench.everywhere(text)).toEqual([]);
    expect(
      await value(`select fields from audit.event where action = 'FORGET' and $1 = any (fields)`, [
        `removal=${removal}`,
      ]),
    ).toEqual([`removal=${removal}`]);
  });

  it('of a locked report leaves its counts, its version and its lock', async () => {
    const text = slip();
    const { id: passId, ownReport } = await passes.returned();
    const hours = ownReport?.hours.map(({ memberId, hours: own }) => ({ memberId, hours: own }));
    const tally = { ...ZERO, contacts: 3 };
    const report = { passId, hours, tally, noteForLearning: text };
    const saved = await passes.done(SOC1, 'saveFieldReport', report, NIGHT);
    const expectedVersion = saved.ownReport?.version;
    await passes.done(SOC1, 'lockFieldReport', { passId, expectedVersion }, NOW);
    const recordId = await value<string>(
      'select id from field_report where activity_id = $1 and contacts is not null',
      [passId],
    );
    const counts = () =>
      value<object>(
        `select to_jsonb(r) - 'note_for_learning' - 'version' || (select to_jsonb(s) from field_report_sum s where s.report_id = r.id)
         from field_report r where r.id = $1`,
        [recordId],
      );
    const before = await counts();
    const { id: removal } = await bench.flag(SOC2, 'FIELD_REPORT_NOTE', recordId);
    expect(await bench.everywhere(text)).toEqual(['audit.payload', 'public.content_removal_text']);
    await bench.erase(CHIEF, removal);
    expect(await bench.everywhere(text)).toEqual([]);
    expect(await counts()).toEqual(before);
    expect(await disposals.brokenChains()).toEqual([]);
  });

  it.each([
    ['SEMINAR_TITLE', 'title'],
    ['SEMINAR_AIM', 'aim'],
    ['SEMINAR_VENUE', 'venue'],
  ])('of a seminar, %s', async (code, field) => {
    const text = slip();
    const lead = await portal.as(SOC1, undefined, PLANNED);
    const seminar = await makeSeminar(lead, passes.place, { [field]: 'Först så' });
    const { problems } = await send(lead, 'changeSeminar', {
      ...PLAN,
      [field]: text,
      seminarId: seminar.id,
      expectedVersion: seminar.version,
    });
    expect(problems).toEqual([]);
    const { id: removal } = await bench.flag(SOC2, code, seminar.id);
    await bench.erase(CHIEF, removal);
    expect(await bench.everywhere(text)).toEqual([]);
    expect(await disposals.brokenChains()).toEqual([]);
  });

  it('lists, too', async () => {
    const text = slip();
    const { id: passId, readinessVersion: expectedVersion } = await passes.planned();
    const part = { checkInMode: 'BY_PHONE', childProcedureAcknowledged: true };
    const lists = {
      abortCriteria: ['Det blir bråk', text],
      commsPlan: text,
      interpreterPlan: text,
    };
    await passes.done(
      SOC1,
      'changeReadiness',
      { passId, expectedVersion, ...part, ...lists },
      PLANNED,
    );
    for (const code of ['PASS_ABORT_CRITERIA', 'PASS_COMMS_PLAN', 'PASS_INTERPRETER_PLAN']) {
      const { id } = await bench.flag(SOC2, code, passId);
      await bench.erase(CHIEF, id);
    }
    expect(await bench.everywhere(text)).toEqual([]);
  });
});

describe('a report that was frozen', () => {
  it('is withheld, and is corrected once a text of it is taken away', async () => {
    const text = slip();
    const at = new Date('2022-12-01T08:00:00Z');
    const own = new RemovalBench(portal, at);
    const reportId = await frozenReport(portal, at, { summary: text });
    const url = await listening(portal);
    const cookie = await cookieOf(portal, LEAD);
    const get = async (name: string) => {
      const answer = await fetch(`${url}/files/reports/${reportId}.${name}`, {
        headers: { cookie },
      });
      return answer.status;
    };
    const section = await value<string>(
      'select id from report_section where report_id = $1 and body = $2',
      [reportId, text],
    );
    expect(await get('1.json')).toBe(200);
    const { id: removal } = await own.flag('firmatecknare@fa-hbg', 'REPORT_SECTION', section);
    for (const kind of ['json', 'pdf', 'docx', 'xlsx']) expect(await get(`1.${kind}`)).toBe(404);
    // Signed, it would bring the text back.
    const signed = await fetch(`${url}/files/reports/${reportId}/signed`, {
      method: 'POST',
      headers: { cookie, 'x-portal-client': 'web', 'content-type': 'application/pdf' },
      body: new Uint8Array(madePdf({})),
    });
    expect(signed.status).toBe(404);
    await own.erase(FA_MANAGER, removal);
    expect(await own.everywhere(text)).toEqual([]);
    await portal.runJobs();
    expect(await own.everywhere(text)).toEqual([]);
    expect(await get('1.pdf')).toBe(404);
    expect(await get('2.pdf')).toBe(200);
    const { data } = await (await portal.as(LEAD, undefined, at)).run<{
      progressReport: { frozen: object; frozenBefore: object[] };
    }>(
      `query R($id: ID!) { progressReport(id: $id) { frozen { version withheld files { kind } }
        frozenBefore { version withheld files { kind } } } }`,
      { id: reportId },
    );
    expect(data?.progressReport).toMatchObject({
      frozen: { version: 2, withheld: null, files: [{}, {}, {}, {}] },
      frozenBefore: [{ version: 1, withheld: 'ERASED', files: [] }],
    });
    const figures = (version: number) =>
      value<object>(
        `select content::jsonb -> 'figures' from report_snapshot where report_id = $1 and version = ${version}`,
        [reportId],
      );
    expect(await figures(2)).toEqual(await figures(1));
    expect(await disposals.brokenChains()).toEqual([]);
  });
});

describe('a report that lists what was done', () => {
  it('is withheld while the title of a study visit is hidden, and says it no more when it is gone', async () => {
    const text = slip();
    const at = new Date('2022-12-01T08:00:00Z');
    const { id } = await heldVisit(portal);
    await portal.owner.query('update activity set title = $2 where id = $1', [id, text]);
    const reportId = await frozenReport(portal, at);
    const withheld = () =>
      value<boolean>(
        'select withheld_at is not null from report_snapshot where report_id = $1 and version = 1',
        [reportId],
      );
    const own = new RemovalBench(portal, at);
    expect(await withheld()).toBe(false);
    const { id: removal } = await own.flag(SOC2, 'VISIT_TITLE', id);
    expect(await withheld()).toBe(true);
    await own.erase(CHIEF, removal);
    await portal.runJobs();
    expect(await own.everywhere(text)).toEqual([]);
  });
});

describe('a backup that is older than the decision', () => {
  it('has it hidden and taken away again, also under a hold that it knows', async () => {
    const text = slip();
    const hidden = slip();
    const id = await sentPass(text);
    const other = await sentPass(hidden);
    const { id: removal } = await bench.flag(SOC2, 'PASS_AIM', id);
    await bench.erase(CHIEF, removal);
    const { id: waiting } = await bench.flag(SOC2, 'PASS_AIM', other);
    const lines = (await readRemovals(portal.owner)).filter((line) =>
      [removal, waiting].includes(line.id),
    );
    expect(JSON.stringify(lines)).not.toContain('Felskrivsson');
    // As the backup has it: nothing was flagged, and the texts are there.
    await portal.owner.query(
      `alter table content_removal disable trigger user; delete from content_removal_text;
       delete from content_removal; alter table content_removal enable trigger user`,
    );
    await portal.owner.query('update field_operation set aim = $2 where activity_id = $1', [
      id,
      text,
    ]);
    await portal.owner.query('update field_operation set aim = $2 where activity_id = $1', [
      other,
      hidden,
    ]);
    await portal.owner.query(
      `insert into disposal_hold (agency_id, ground, set_by, set_at)
       select a.id, 'INCIDENT', m.id, now() from agency a join membership m on m.agency_id = a.id
       where a.key = 'SOC-LUND' limit 1`,
    );
    expect(await removeAgain(portal.owner, lines)).toBe(2);
    expect(await bench.everywhere(text)).toEqual([]);
    expect(await bench.everywhere(hidden)).toEqual([
      'audit.payload',
      'public.content_removal_text',
    ]);
    expect(await removeAgain(portal.owner, lines)).toBe(0);
    expect(await disposals.brokenChains()).toEqual([]);
  });
});
