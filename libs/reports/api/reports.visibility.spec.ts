import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { reportsGround } from './testing/ground.js';

/** One report of FA-HBG that asks POL-LUND and SOC-LUND for K10; the police have answered. */
const REPORT = '00000000-0000-4000-8000-00000000f101';
const OTHER = '00000000-0000-4000-8000-00000000f102';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  await portal.owner.query(`
    with lead as (select m.id, m.agency_id from membership m where m.work_email = 'projektledare@fa-hbg.example'),
    made as (
      insert into progress_report (id, agency_id, programme_id, site_id, kind, title, period_from, period_to, due_on, author_id)
        select v.id, lead.agency_id, p.id, s.id, 'STATUS_REPORT', 'Synlighet', '2022-04-01', '2022-06-30', '2022-06-30', lead.id
        from lead, programme p, site s, (values ('${REPORT}'::uuid), ('${OTHER}'::uuid)) v (id)
        where p.key = '2022' and s.key = 'lund' on conflict do nothing returning id, agency_id),
    texts as (insert into report_section (agency_id, report_id, number) select agency_id, id, 2 from made),
    asked as (
      insert into report_figure (agency_id, report_id, contributor_id, figure_code, definition_version)
        select made.agency_id, made.id, a.id, 'K10', 1 from made, agency a
        where made.id = '${REPORT}' and a.key in ('POL-LUND', 'SOC-LUND') returning id, agency_id, contributor_id),
    answered as (
      insert into report_figure_answer (agency_id, report_figure_id, lead_agency_id, decision, answered_by, function_title)
        select asked.contributor_id, asked.id, asked.agency_id, 'APPROVED', m.id, m.function_title
        from asked join membership m on m.agency_id = asked.contributor_id
        where m.work_email = 'polisledning@pol-lund.example')
    insert into report_snapshot (report_id, agency_id, content, content_sha256, pdf, pdf_sha256, frozen_at, frozen_by)
      select made.id, made.agency_id, '{}', '\\x00', '\\x00', '\\x00', now(), lead.id from made, lead where made.id = '${OTHER}';
    insert into report_signed_copy (agency_id, report_id, version, pdf, pdf_sha256, filed_by, function_title)
      select agency_id, report_id, 1, '\\x01', '\\x01', frozen_by, 'Projektledare' from report_snapshot
      where report_id = '${OTHER}' on conflict do nothing;
    insert into report_fetch (agency_id, report_id, figures, fetched_at, fetched_by)
      select agency_id, id, '[]', now(), author_id from progress_report where id = '${REPORT}' on conflict do nothing;
    insert into report_nudge (agency_id, report_id, contributor_id, nudged_on, nudged_by)
      select r.agency_id, r.id, a.id, '2022-06-25', r.author_id from progress_report r, agency a
      where r.id = '${REPORT}' and a.key = 'POL-LUND' on conflict do nothing;
    insert into report_event (agency_id, report_id, step, happened_on, version, noted_by, function_title)
      select agency_id, report_id, 'archive', '2022-07-01', 1, frozen_by, 'Projektledare' from report_snapshot
      where report_id = '${OTHER}' and not exists (select from report_event where report_id = '${OTHER}')`);
});
afterAll(() => portal.close());

/** A report that asked the police in Lund: sent as version 1, completed by a version 2 that is not sent yet. */
const SENT = '00000000-0000-4000-8000-00000000f103';
beforeAll(() =>
  portal.owner.query(`
    with made as (
      insert into progress_report (id, agency_id, programme_id, site_id, kind, title, period_from, period_to, due_on, author_id, state)
        select '${SENT}', agency_id, programme_id, site_id, kind, 'Lämnad', period_from, period_to, due_on, author_id, 'SUPPLEMENT_REQUESTED'
        from progress_report where id = '${REPORT}' returning id, agency_id, author_id),
    asked as (insert into report_figure (agency_id, report_id, contributor_id, figure_code, definition_version)
      select made.agency_id, made.id, a.id, 'K10', 1 from made, agency a where a.key = 'POL-LUND'),
    frozen as (insert into report_snapshot (report_id, version, agency_id, content, content_sha256, pdf, pdf_sha256, frozen_at, frozen_by)
      select id, n, agency_id, '{}', '\\x00', '\\x00', '\\x00', now(), author_id from made, generate_series(1, 2) n
      returning report_id, agency_id, version, frozen_by)
    insert into report_event (agency_id, report_id, step, happened_on, version, noted_by, function_title)
      select agency_id, report_id, v.step, '2022-07-01', 1, frozen_by, 'Projektledare' from frozen,
        (values ('submit'), ('noteSupplementRequest')) v (step) where version = 1`),
);

const LEAD = 'projektledare@fa-hbg';
const SIGNATORY = 'firmatecknare@fa-hbg';
const POLICE = 'polisledning@pol-lund';
const SOCIAL = 'enhetschef@soc-lund';
const reports = `select from progress_report where title = 'Synlighet'`;
const figures = `select from report_figure where report_id = '${REPORT}'`;
const answers = `select from report_figure_answer a where exists (select from report_figure f where f.id = a.report_figure_id and f.report_id = '${REPORT}')`;
const newReport = `insert into progress_report (id, agency_id, programme_id, site_id, kind, title, period_from, period_to, due_on, author_id)
  select gen_random_uuid(), app.agency_id(), p.id, s.id, 'STATUS_REPORT', 'Ny', '2022-04-01', '2022-06-30', '2022-06-30', app.membership_id()
  from programme p, site s where p.key = '2022' and s.key = 'lund'`;
const letGo = `update report_figure set unconfirmed_at = now() where report_id = '${REPORT}'`;
const newSection = `insert into report_section (id, agency_id, report_id, number) values (gen_random_uuid(), app.agency_id(), '${REPORT}', 4)`;
const ask = `insert into report_figure (id, agency_id, report_id, contributor_id, figure_code, definition_version)
  select gen_random_uuid(), app.agency_id(), '${REPORT}', a.id, 'K11', 1 from agency a where a.key = 'SOC-LUND'`;
const answer = `insert into report_figure_answer (id, agency_id, report_figure_id, lead_agency_id, decision, answered_by, function_title)
  select gen_random_uuid(), app.agency_id(), f.id, f.agency_id, 'APPROVED', app.membership_id(), 'Enhetschef'
  from report_figure f where f.report_id = '${REPORT}' and f.contributor_id = app.agency_id()`;
const answerForOthers = `insert into report_figure_answer (id, agency_id, report_figure_id, lead_agency_id, decision, answered_by, function_title)
  select gen_random_uuid(), f.contributor_id, f.id, f.agency_id, 'APPROVED', app.membership_id(), 'Projektledare'
  from report_figure f where f.report_id = '${REPORT}' limit 1`;
const withdraw = `update report_figure_answer set decision = 'CHANGE_REQUESTED' where function_title = 'Polisledning'`;
const nudges = `select from report_nudge where report_id = '${REPORT}'`;
const newNudge = `insert into report_nudge (id, agency_id, report_id, contributor_id, nudged_on, nudged_by)
  select gen_random_uuid(), app.agency_id(), '${REPORT}', a.id, '2022-06-25', app.membership_id() from agency a where a.key = 'SOC-LUND'`;
const newEvent = `insert into report_event (id, agency_id, report_id, step, happened_on, version, noted_by, function_title)
  values (gen_random_uuid(), app.agency_id(), '${OTHER}', 'archive', '2022-07-01', 1, app.membership_id(), 'Projektledare')`;
const fetched = `select from report_fetch where report_id in ('${REPORT}', '${OTHER}')`;
const fetchFirst = `insert into report_fetch (agency_id, report_id, figures, fetched_at, fetched_by)
  values (app.agency_id(), '${OTHER}', '[]', now(), app.membership_id())`;
const fetchAnew = `update report_fetch set fetched_at = now() where report_id = '${REPORT}'`;
const signedCopy = `insert into report_signed_copy (id, agency_id, report_id, version, pdf, pdf_sha256, filed_by, function_title)
  values (gen_random_uuid(), app.agency_id(), '${OTHER}', 1, '\\x02', '\\x02', app.membership_id(), 'Firmatecknare')`;
const snapshot = `insert into report_snapshot (report_id, agency_id, content, content_sha256, pdf, pdf_sha256, frozen_at, frozen_by)
  values ('${REPORT}', app.agency_id(), '{}', '\\x00', '\\x00', '\\x00', now(), app.membership_id())`;

describe('reports, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['progress_report read, lead', LEAD, reports, 2],
    ['progress_report read, signatory', SIGNATORY, reports, 2],
    ['progress_report read, an agency that was asked', POLICE, reports, 1],
    [
      'progress_report read, asked, but not one who answers',
      'socialsekreterare1@soc-lund',
      reports,
      0,
    ],
    ['progress_report read, not asked', 'enhetschef@soc-hbg', reports, 0],
    ['progress_report read, lead’s field worker', 'faltarbetare1@fa-hbg', reports, 0],
    ['progress_report add, lead', LEAD, newReport, 1],
    ['progress_report add, somebody else', SOCIAL, newReport, 'refused'],
    [
      'progress_report change, lead',
      LEAD,
      `update progress_report set title = 'Synlig' where id = '${REPORT}'`,
      1,
    ],
    [
      'progress_report change, asked',
      POLICE,
      `update progress_report set title = 'Synlig' where id = '${REPORT}'`,
      0,
    ],
    [
      'report_section read, lead',
      LEAD,
      `select from report_section where report_id = '${REPORT}'`,
      1,
    ],
    [
      'report_section read, asked',
      POLICE,
      `select from report_section where report_id = '${REPORT}'`,
      0,
    ],
    ['report_section add, lead', LEAD, newSection, 1],
    ['report_section add, asked', POLICE, newSection, 'refused'],
    [
      'report_section change, lead',
      LEAD,
      `update report_section set body = 'x' where report_id = '${REPORT}'`,
      1,
    ],
    [
      'report_section change, signatory',
      SIGNATORY,
      `update report_section set body = 'x' where report_id = '${REPORT}'`,
      0,
    ],
    ['report_figure read, lead', LEAD, figures, 2],
    ['report_figure read, asked: its own', POLICE, figures, 1],
    ['report_figure add, lead', LEAD, ask, 1],
    ['report_figure add, asked', SOCIAL, ask, 'refused'],
    ['report_figure change, signatory', SIGNATORY, letGo, 2],
    ['report_figure change, lead: not the author', LEAD, letGo, 0],
    ['report_figure_answer read, lead', LEAD, answers, 1],
    ['report_figure_answer read, its own', POLICE, answers, 1],
    ['report_figure_answer read, another', SOCIAL, answers, 0],
    [
      'report_figure_answer read, another, asked for directly',
      SOCIAL,
      'select from report_figure_answer',
      0,
    ],
    ['report_figure_answer add, its own', SOCIAL, answer, 1],
    ['report_figure_answer add, for others', LEAD, answerForOthers, 'refused'],
    ['report_figure_answer change, its own', POLICE, withdraw, 1],
    ['report_figure_answer change, lead', LEAD, withdraw, 0],
    [
      'report_snapshot read, lead',
      LEAD,
      `select report_id from report_snapshot where report_id = '${OTHER}'`,
      1,
    ],
    [
      'report_snapshot read, asked',
      POLICE,
      `select report_id from report_snapshot where report_id = '${OTHER}'`,
      0,
    ],
    ...(
      [
        ['lead', LEAD, 2],
        ['whose figures are in it: what was sent and no more', POLICE, 1],
        ['whose figures are in it, who answers', 'samverkanspolis1@pol-lund', 1],
        ['whose figures are in it, but not one who answers', 'jurist@pol-lund', 0],
        ['whose figures are not in it', SOCIAL, 0],
        ['lead’s field worker', 'faltarbetare1@fa-hbg', 0],
      ] as const
    ).map(([who, key, rows]): [string, string, string, number] => [
      `report_snapshot read, sent: ${who}`,
      key,
      `select report_id from report_snapshot where report_id = '${SENT}'`,
      rows,
    ]),
    [
      'report_section read, sent: whose figures are in it',
      POLICE,
      `select from report_section where report_id = '${SENT}'`,
      0,
    ],
    [
      'report_event read, sent: whose figures are in it',
      POLICE,
      `select from report_event where report_id = '${SENT}'`,
      0,
    ],
    [
      'report_signed_copy read, lead',
      LEAD,
      `select id from report_signed_copy where report_id = '${OTHER}'`,
      1,
    ],
    [
      'report_signed_copy read, asked',
      POLICE,
      `select id from report_signed_copy where report_id = '${OTHER}'`,
      0,
    ],
    [
      'report_event read, signatory',
      SIGNATORY,
      `select from report_event where report_id = '${OTHER}'`,
      1,
    ],
    [
      'report_event read, asked',
      POLICE,
      `select from report_event where report_id = '${OTHER}'`,
      0,
    ],
    ['report_nudge read, lead', LEAD, nudges, 1],
    ['report_nudge read, reminded', POLICE, nudges, 1],
    ['report_nudge read, another that was asked', SOCIAL, nudges, 0],
    ['report_nudge read, reminded, but not one who answers', 'jurist@pol-lund', nudges, 0],
    ['report_nudge add, lead', LEAD, newNudge, 1],
    ['report_nudge add, signatory', SIGNATORY, newNudge, 'refused'],
    ['report_nudge add, asked', SOCIAL, newNudge, 'refused'],
    ['report_fetch read, lead', LEAD, fetched, 1],
    ['report_fetch read, signatory', SIGNATORY, fetched, 1],
    ['report_fetch read, asked', POLICE, fetched, 0],
    ['report_fetch add, lead', LEAD, fetchFirst, 1],
    ['report_fetch add, signatory', SIGNATORY, fetchFirst, 'refused'],
    ['report_fetch add, asked', POLICE, fetchFirst, 'refused'],
    ['report_fetch change, lead', LEAD, fetchAnew, 1],
    ['report_fetch change, signatory', SIGNATORY, fetchAnew, 0],
    ['report_fetch change, asked', POLICE, fetchAnew, 0],
    ['report_event add, lead', LEAD, newEvent, 1],
    ['report_event add, signatory', SIGNATORY, newEvent, 'refused'],
    ['report_signed_copy add, signatory', SIGNATORY, signedCopy, 1],
    ['report_signed_copy add, lead’s field worker', 'faltarbetare1@fa-hbg', signedCopy, 'refused'],
    ['report_signed_copy add, asked', POLICE, signedCopy, 'refused'],
    ['report_snapshot add, lead', LEAD, snapshot, 1],
    ['report_snapshot add, signatory', SIGNATORY, snapshot, 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });
});

/** The job of an agency, to remind it of its own figures: it sees that it was asked, and no text. */
describe('the job of an agency', () => {
  const sections = `select from report_section where report_id = '${REPORT}'`;
  it.each<[string, string, string, number | 'refused']>([
    ['progress_report read, asked', 'POL-LUND', reports, 1],
    ['progress_report read, not asked', 'SOC-HBG', reports, 0],
    ['progress_report read, lead', 'FA-HBG', reports, 0],
    ['report_figure read, asked: its own', 'SOC-LUND', figures, 1],
    ['report_figure read, not asked', 'SOC-HBG', figures, 0],
    ['report_figure_answer read, its own', 'POL-LUND', answers, 1],
    ['report_figure_answer read, another’s', 'SOC-LUND', answers, 0],
    ['report_section read, asked', 'POL-LUND', sections, 0],
    ['report_figure_answer add', 'SOC-LUND', answer, 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    const { rows } = await portal.owner.query<{ id: string }>(
      'select id from agency where key = $1',
      [key],
    );
    const agencyId = rows[0]?.id ?? '';
    const job = portal.caller({ kind: 'system', job: 'test', agencyId });
    expect(await attempt(job, statement)).toBe(expected);
  });
});
