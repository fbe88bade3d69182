import { createHash } from 'node:crypto';
import { sectionsOf } from '@stad/reports/rules/report-kind.js';
import pg from 'pg';
// @ts-expect-error: plain JavaScript
import { loadTowns, PROGRAMME_SPAN } from '../../../../tools/bench/load-towns.mjs';

/** How much there is of it: the short form runs with every other spec, the full one by hand. */
export interface Size {
  readonly towns: number;
  readonly drafts: number;
  /** How often each request is sent and counted; the first time is not. */
  readonly rounds: number;
}

/** Rounds beside those of the size, where one was above the limit. */
export const MORE_ROUNDS = 2;

export const SHORT: Size = { towns: 3, drafts: 12, rounds: 1 };
/** 290 is every municipality of Sweden. */
export const FULL: Size = { towns: 290, drafts: 43, rounds: 5 };

/** Sessions of the bench are known by their token. */
const cookie = (token: string) => `portal=${token}`;
export const SOCIAL_WORKER = cookie('bench-token-1');
export const PROJECT_LEAD = cookie('heavy-lead');
/** Asks for next to nothing while somebody else's request is answered. */
export const SOMEBODY_ELSE = cookie('bench-token-2');

/** The part of a calendar's address that lets in. */
export const CALENDAR_SECRET = createHash('sha256').update('heavy calendar').digest('base64url');

const REPORT_KIND = 'FINAL_REPORT';
const PROSE =
  'Arbetet följer planen och bygger på överenskommelsen mellan parterna. Samverkansformerna har prövats under perioden, och erfarenheterna från fältarbetet har förts in i den lokala arbetsgången. Kunskapsseminarierna har gett deltagarna en gemensam bild av ansvarsfördelningen, och uppföljningen visar att kontaktvägarna används. ';

/** The id that a name was given, as in load-towns. */
export function idOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A section as long as it may be, each with words that fall otherwise on the lines. */
function longestText(section: number): string {
  const words = PROSE.repeat(40).split(' ').slice(section);
  const paragraphs = Array.from({ length: 11 }, (_, at) => words.slice(at * 70).join(' '));
  const length = section === 2 ? 1500 : 6000;
  return paragraphs
    .map((text) => text.slice(0, 540))
    .join('\n\n')
    .slice(0, length);
}

/**
 * Towns as in the bench, in a migrated database that is empty: a project lead who has begun so many
 * reports, reports of forty pages that wait to be frozen, and somebody who goes along on every pass.
 */
export async function loadHeavyWorld(
  adminUrl: string,
  database: string,
  { towns, drafts, rounds }: Size,
): Promise<void> {
  await loadTowns(adminUrl, database, 1, towns);
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(
      `update membership set roles = '{PROJECT_LEAD}' where id = '${idOf('FA 1 3')}';
       insert into session (token_hash, person_id, membership_id)
         values (sha256('heavy-lead'), '${idOf('person FA 1 3')}', '${idOf('FA 1 3')}');
       update app.installation set demo_loaded_on = current_date;`,
    );
    // As a lead begins one after the other: another period each, in one town.
    await client.query(
      `insert into progress_report (id, agency_id, programme_id, site_id, kind, title, period_from, period_to,
           due_on, author_id, created_at)
         select md5('draft ' || n)::uuid, $1, $2, $3, 'STATUS_REPORT', 'Lägesrapport ' || n,
           date '${PROGRAMME_SPAN.from}' + 3 * n, date '2026-01-15' + n, date '2026-12-31', $4,
           now() - interval '1 day' + n * interval '1 minute'
         from generate_series(1, ${drafts}) n`,
      [idOf('FA 1'), idOf('programme'), idOf('site 1'), idOf('FA 1 3')],
    );
    await waitingToBeFrozen(client, rounds + MORE_ROUNDS + 2);
    await client.query(
      `update activity set starts_at = starts_at + (current_date - date '2025-12-01') * interval '1 day',
           ends_at = ends_at + (current_date - date '2025-12-01') * interval '1 day'
         where site_id = '${idOf('site 2')}' and kind = 'FIELD_OPERATION';
       insert into calendar_decision (agency_id, own_time, decided_at, decided_by)
         values ('${idOf('SOC 2')}', true, now(), '${idOf('SOC 2 5')}');
       insert into calendar_feed (agency_id, membership_id, device, token_hash, made_at)
         values ('${idOf('SOC 2')}', '${idOf('SOC 2 5')}', 'PHONE', sha256('${CALENDAR_SECRET}'), now());`,
    );
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

/** In a programme of its own: what is frozen of one would be held against the next. */
async function waitingToBeFrozen(client: pg.Client, count: number): Promise<void> {
  const sections = sectionsOf(REPORT_KIND).map((number) => ({ number, body: longestText(number) }));
  for (let n = 0; n < count; n++) {
    const programme = idOf(`programme of ${n}`);
    const report = idOf(`long report ${n}`);
    await client.query(
      `insert into programme (id, key, name, starts_on, ends_on, state, lead_agency_id)
         values ('${programme}', 'long-${n}', 'Lång rapport', '2025-09-01', '2026-08-31', 'ACTIVE', '${idOf('FA 1')}');
       insert into closing_day (programme_id, closes_on, agency_id) values ('${programme}', '2026-08-31', '${idOf('FA 1')}');
       insert into closing_state (programme_id, closes_on, agency_id, told, closed_at) values ('${programme}',
         '2026-08-31', '${idOf('FA 1')}', '{"day":"2026-08-31","isLast":true,"figures":{},"tables":[]}', now());
       insert into programme_site (programme_id, site_id) values ('${programme}', '${idOf('site 1')}');
       insert into progress_report (id, agency_id, programme_id, site_id, kind, title, period_from, period_to,
           due_on, author_id, state)
         values ('${report}', '${idOf('FA 1')}', '${programme}', '${idOf('site 1')}', '${REPORT_KIND}', 'Slutrapport',
           '2025-09-01', '2026-08-31', '2026-10-31', '${idOf('FA 1 3')}', 'AGENCY_APPROVAL');
       insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
           classification, lifecycle, created_by)
         select '${idOf('FA 1')}', '${idOf('site 1')}', '${programme}', 'SEMINAR', 'Kunskapsseminarium för aktörer ' || i,
           'EVALUATED', timestamptz '2025-09-05 08:00Z' + i * interval '1 day',
           timestamptz '2025-09-05 11:00Z' + i * interval '1 day', 'Stadshuset', 'P1', 'FINALISED', '${idOf('FA 1 1')}'
         from generate_series(1, 100) i;`,
    );
    await client.query(
      `insert into report_section (agency_id, report_id, number, body)
         select $1, $2, s.number, s.body from json_to_recordset($3) as s (number int, body text)`,
      [idOf('FA 1'), report, JSON.stringify(sections)],
    );
  }
}
