import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from '../testing/ground.js';
import { FA1, PassBench, PLANNED, POLICE, SOC1 } from '../testing/make-field-pass.js';

const CREW = `query Crew($passId: ID!, $languages: [Code!]!, $team: [TeamMemberInput!]) {
  crewProposal(passId: $passId, languages: $languages, team: $team) {
    size agencies { key }
    proposed { role speaks isTrainedLeader candidate { ...C } }
    passedOver { reason { code hours kind on nights otherNights } candidate { ...C } }
  } }
  fragment C on CrewCandidate { membershipId functionTitle fieldRole languages nights
    agency { key } qualifications { kind validTo } }`;

interface Candidate {
  readonly membershipId: string;
  readonly functionTitle: string;
  readonly fieldRole: string;
  readonly languages: string[];
  readonly nights: number;
  readonly agency: { readonly key: string };
  readonly qualifications: readonly { readonly kind: string; readonly validTo: string | null }[];
}
interface Crew {
  readonly crewProposal: {
    readonly size: number;
    readonly agencies: readonly { readonly key: string }[];
    readonly proposed: { role: string; speaks: string[]; candidate: Candidate }[];
    readonly passedOver: { reason: { code: string }; candidate: Candidate }[];
  };
}

let portal: TestPortal;
let bench: PassBench;
let plan: string;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  const planned = await bench.planned();
  plan = planned.id;
  await bench.done(
    SOC1,
    'changeTeam',
    { passId: plan, expectedVersion: planned.teamVersion, team: [] },
    PLANNED,
  );
});
afterAll(() => portal.close());

async function ask(key: string, passId: string, languages: readonly string[] = []) {
  return (await portal.as(key, undefined, PLANNED)).run<Crew>(CREW, { passId, languages });
}
async function crew(key: string, passId: string, languages: readonly string[] = []) {
  const answer = await ask(key, passId, languages);
  expect(answer.problems).toEqual([]);
  return (answer.data as Crew).crewProposal;
}
const named = (rows: readonly { readonly candidate: Candidate }[]) =>
  rows.map(({ candidate: { functionTitle, agency } }) => `${functionTitle} ${agency.key}`);
const reasons = (proposal: Crew['crewProposal']) =>
  Object.fromEntries(
    proposal.passedOver.map((row) => [
      `${row.candidate.functionTitle} ${row.candidate.agency.key}`,
      row.reason.code,
    ]),
  );

describe('who is not asked', () => {
  it.each([
    ['another town', 'socialsekreterare1@soc-hbg', ['NOT_AVAILABLE']],
    ['the core group before the plan is sent', POLICE, ['NOT_AVAILABLE']],
    ['the administrator', 'administrator@soc-lund', ['NOT_AVAILABLE']],
    ['the duty manager', 'chef-i-beredskap@soc-lund', ['NOT_AVAILABLE']],
  ])('%s', async (_, key, codes) => {
    expect((await ask(key, plan)).codes).toEqual(codes);
  });

  it('refuses an unknown language and an unknown pass alike for everybody', async () => {
    expect((await ask(SOC1, plan, ['tlh'])).codes).toEqual(['LANGUAGE_UNKNOWN']);
    expect((await ask(SOC1, randomUUID())).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('whom to ask', () => {
  it('is those who take part in field work, of the agencies in the core group of the site', async () => {
    const proposal = await crew(SOC1, plan);
    const all = [...named(proposal.proposed), ...named(proposal.passedOver)];
    expect(new Set(all.map((one) => one.split(' ').at(-1)))).toEqual(
      new Set(['SOC-LUND', 'POL-LUND', 'FA-HBG']),
    );
    expect(all.some((one) => /Administratör|Jurist|Registrator|Projektledare/.test(one))).toBe(
      false,
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('is a mixed crew, the leader first, and says why not of each other', async () => {
    const proposal = await crew(SOC1, plan);
    expect(proposal.size).toBe(3);
    expect(proposal.proposed[0]).toMatchObject({ role: 'PASS_LEADER' });
    expect(new Set(proposal.proposed.map((row) => row.candidate.agency.key))).toEqual(
      new Set(['SOC-LUND', 'FA-HBG']),
    );
    expect(reasons(proposal)).toMatchObject({
      'Enhetschef SOC-LUND': 'NOT_IN_FIELD',
      'Samverkanspolis 1 POL-LUND': 'NOT_ASKED_FOR',
    });
  });

  it('brings the language that is wished for', async () => {
    const proposal = await crew(SOC1, plan, ['ar', 'th']);
    expect(proposal.proposed.flatMap((row) => row.speaks).sort()).toEqual(['ar', 'th']);
    expect(named(proposal.proposed)).toContain('Socialsekreterare, samverkan polis SOC-LUND');
  });

  it('leaves out who is taken, rests too little, or whose training has ended, whosever they are', async () => {
    const { rows } = await portal.owner.query(
      `select m.id, a.key, m.function_title as title, m.agency_id, p.starts_at, p.ends_at, p.site_id
       from membership m join agency a on a.id = m.agency_id, activity p
       where p.id = $1 and (a.key, m.function_title) in
         (('FA-HBG', 'Fältarbetare 1'), ('SOC-LUND', 'Socialsekreterare 2'), ('SOC-LUND', 'Socialsekreterare 1'))`,
      [plan],
    );
    const of = (title: string) => rows.find((row) => row.title === title);
    const busy = `insert into busy_span (agency_id, site_id, membership_id, starts_at, ends_at)
      values ($1, $2, $3, $4::timestamptz + $5::interval, $4::timestamptz + $6::interval) returning id`;
    const [fa, soc2, soc1] = [
      of('Fältarbetare 1'),
      of('Socialsekreterare 2'),
      of('Socialsekreterare 1'),
    ];
    const taken = await portal.owner.query(busy, [
      fa.agency_id,
      fa.site_id,
      fa.id,
      fa.starts_at,
      '1 hour',
      '2 hours',
    ]);
    const tired = await portal.owner.query(busy, [
      soc2.agency_id,
      soc2.site_id,
      soc2.id,
      soc2.ends_at,
      '6 hours',
      '9 hours',
    ]);
    await portal.owner.query(
      `update qualification set valid_to = '2022-01-31' where membership_id = $1 and kind = 'IN_DEPTH'`,
      [soc1.id],
    );
    const proposal = await crew(SOC1, plan);
    expect(reasons(proposal)).toMatchObject({
      'Fältarbetare 1 FA-HBG': 'BUSY',
      'Socialsekreterare 2 SOC-LUND': 'REST_TOO_SHORT',
      'Socialsekreterare 1 SOC-LUND': 'QUALIFICATION_EXPIRED',
    });
    expect(named(proposal.proposed)).toEqual([
      'Fältarbetare 2 FA-HBG',
      'Socialsekreterare, samverkan polis SOC-LUND',
    ]);
    await portal.owner.query('delete from busy_span where id in ($1, $2)', [
      taken.rows[0].id,
      tired.rows[0].id,
    ]);
    await portal.owner.query(`update qualification set valid_to = null where membership_id = $1`, [
      soc1.id,
    ]);
  });

  it('follows the team in the form: who is taken out is asked about, who is put in stays', async () => {
    const caller = await portal.as(SOC1, undefined, PLANNED);
    const ofForm = async (team: readonly object[]) =>
      (await caller.run<Crew>(CREW, { passId: plan, languages: [], team })).data?.crewProposal;
    const full = await ofForm([
      bench.person(SOC1, 'PASS_LEADER'),
      bench.person('faltarbetare1@fa-hbg'),
      { agencyId: bench.agency('POL-LUND'), functionTitle: 'Yttre verksamhet 1', role: 'MEMBER' },
      bench.person('enhetschef@soc-lund', 'REAR_SUPPORT'),
    ]);
    expect(full?.proposed).toEqual([]);
    expect(full && reasons(full)).toMatchObject({ 'Socialsekreterare 2 SOC-LUND': 'CREW_FULL' });
    expect(full && named(full.passedOver)).not.toContain('Enhetschef SOC-LUND');
    const open = await ofForm([bench.person(SOC1, 'PASS_LEADER')]);
    expect(open?.proposed).toHaveLength(2);
    expect(open && named(open.proposed)).not.toContain('Socialsekreterare 1 SOC-LUND');
  });

  it('is for an agency that was asked its own people alone', async () => {
    const sent = (await bench.sent({}, [])).id;
    const proposal = await crew(FA1, sent);
    const all = [...named(proposal.proposed), ...named(proposal.passedOver)];
    expect(all.length).toBeGreaterThan(0);
    expect(all.every((one) => one.endsWith('FA-HBG'))).toBe(true);
  });

  it('names whom the owner may invite, also an agency of which nobody has an account', async () => {
    await portal.owner.query(
      `with new as (insert into agency (key, name, short_name, kind, is_public_authority, secrecy_regime)
         values ('POL-NY', 'Polisen Ny', 'Polisen Ny', 'POLICE', true, 'OSL_18_35') returning id)
       insert into site_agency (site_id, agency_id, tier, valid_from)
       select a.site_id, new.id, 'CORE', '2022-01-01' from activity a, new where a.id = $1`,
      [plan],
    );
    const { agencies } = await crew(SOC1, plan);
    expect(agencies.map(({ key }) => key)).toContain('POL-NY');
  });

  it('still answers an agency that was asked and has left the core group since', async () => {
    const sent = (await bench.sent({}, [])).id;
    const leave = (tier: string) =>
      portal.owner.query(
        `update site_agency set tier = $1 where agency_id = (select id from agency where key = 'FA-HBG')
         and site_id = (select site_id from activity where id = $2)`,
        [tier, sent],
      );
    await leave('NETWORK');
    const proposal = await crew(FA1, sent);
    await leave('CORE');
    expect(proposal.agencies).toEqual([{ key: 'FA-HBG' }]);
    expect([...named(proposal.proposed), ...named(proposal.passedOver)]).toContain(
      'Fältarbetare 2 FA-HBG',
    );
  });

  it('counts the nights of the last weeks', async () => {
    const proposal = await crew(SOC1, plan);
    const all = [...proposal.proposed, ...proposal.passedOver].map((row) => row.candidate);
    expect(all.every(({ nights }) => Number.isInteger(nights) && nights >= 0)).toBe(true);
  });

  it('takes the same number of statements however many candidates there are', async () => {
    const before = (await ask(SOC1, plan)).statements;
    const { rows } = await portal.owner.query(
      `with fresh as (insert into person (email) select 'ny' || n || '@soc-lund.example'
         from generate_series(1, 40) n returning id, email)
       insert into membership (agency_id, person_id, function_title, work_email, roles, valid_from)
       select a.id, f.id, 'Socialsekreterare ' || f.email, f.email, '{SOCIAL_WORKER}', '2022-01-01'
       from fresh f, agency a where a.key = 'SOC-LUND' returning id`,
    );
    const answer = await ask(SOC1, plan);
    expect(answer.statements).toBe(before);
    expect(answer.data?.crewProposal.passedOver.length).toBeGreaterThan(40);
    expect(rows).toHaveLength(40);
  });
});

describe('training of a team', () => {
  const CLASHES = `query Clashes($input: FieldPassInput!) {
    fieldPass(input: $input) { clashes { code who } } }`;

  it('is missing in the team of another agency too, and only of those who go out', async () => {
    const sent = (await bench.sent({}, [])).id;
    const lost = await portal.owner.query(
      `delete from qualification where kind = 'IN_DEPTH'
         and membership_id in (select membership_id from pass_member where activity_id = $1)
       returning *`,
      [sent],
    );
    const clashes = async (key: string) => {
      const caller = await portal.as(key, undefined, PLANNED);
      const answer = await caller.run<{ fieldPass: { clashes: { code: string; who: string }[] } }>(
        CLASHES,
        { input: { id: sent } },
      );
      return answer.data?.fieldPass.clashes.filter(({ code }) => code === 'TRAINING_MISSING');
    };
    const seen = await clashes(SOC1);
    expect(seen?.some(({ who }) => who.includes('Frälsningsarmén'))).toBe(true);
    expect(seen?.some(({ who }) => who.startsWith('Enhetschef'))).toBe(false);
    expect(await clashes(FA1)).toEqual(seen);
    for (const row of lost.rows) {
      await portal.owner.query(
        'insert into qualification (id, agency_id, membership_id, kind, valid_to) values ($1, $2, $3, $4, $5)',
        [row.id, row.agency_id, row.membership_id, row.kind, row.valid_to],
      );
    }
    expect(await clashes(SOC1)).toEqual([]);
  });
});
