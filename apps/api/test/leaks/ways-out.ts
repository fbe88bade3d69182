import { randomUUID } from 'node:crypto';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { strFromU8, unzipSync } from 'fflate';
import type { ApiProcess } from '../api-process.js';
import { type Asker, has } from './asker.js';
import { type Fact, MARKER } from './facts.js';
import type { Subject } from './leak-matrix.js';
import type { LeakStage } from './leak-stage.js';
import { ANSWERS, BOOKS, FIGURES } from './sees-reports.js';
import { verdictOn } from './who-sees.js';

/** What leaves the house by another way than GraphQL, and what it was found to say. */
export interface WayOut {
  readonly fetched: number;
  readonly leaked: readonly string[];
  readonly wrong: readonly string[];
}

/** A session and a calendar link for everybody, both made past the portal. */
async function keysOf({ admin }: LeakStage, subjects: readonly Subject[]) {
  const keys = new Map<Subject, { cookie: string; feed: string }>();
  for (const subject of subjects) {
    if (!subject.viewer) continue;
    const { personId, membershipId, agencyId } = subject.viewer;
    const token = () => (randomUUID() + randomUUID()).replaceAll('-', '').slice(0, 43);
    const [cookie, feed] = [token(), token()];
    await admin.query(
      'insert into session (token_hash, person_id, membership_id) values ($1, $2, $3)',
      [sha256(cookie), personId, membershipId],
    );
    await admin.query(
      `insert into calendar_feed (agency_id, membership_id, device, token_hash, made_at) values ($1, $2, 'PHONE', $3, now())`,
      [agencyId, membershipId, sha256(feed)],
    );
    keys.set(subject, { cookie: `portal=${cookie}`, feed });
  }
  return keys;
}

/** Everything somebody could download, as themselves. */
export async function fetchEverything(
  stage: LeakStage,
  api: ApiProcess,
  subjects: readonly Subject[],
): Promise<WayOut> {
  const { world, facts, admin } = stage;
  const keys = await keysOf(stage, subjects);
  const { rows: frozen } = await admin.query<{
    id: string;
    lead: string;
    /** Agencies whose figures are in it, once it is sent. */
    told: string[];
    docx: boolean;
    xlsx: boolean;
  }>(
    `select s.report_id as id, s.agency_id as lead, s.docx is not null as docx, s.xlsx is not null as xlsx,
       array(select f.contributor_id from report_figure f where f.report_id = s.report_id
         and app.report_is_sent(s.report_id, s.version)) as told
     from report_snapshot s order by s.report_id, s.version`,
  );
  const { rows: visited } = await admin.query<{ id: string; went: string[] }>(
    `select v.activity_id as id, array(select v.agency_id union
         select s.agency_id from activity_share s join activity_participant n using (activity_id)
         where s.activity_id = v.activity_id and s.agency_id = n.from_agency_id) as went
     from study_visit v where v.state in ('COMPLETED', 'EVALUATED')`,
  );
  const leaked: string[] = [];
  const wrong: string[] = [];
  let fetched = 0;
  for (const [{ name, viewer }, { cookie, feed }] of keys) {
    const asker = viewer as Asker;
    const get = async (path: string, isTheirs: boolean, says: (fact: Fact) => boolean) => {
      const response = await fetch(`${api.url}${path}`, { headers: { cookie } });
      fetched += 1;
      const text = textOf(Buffer.from(await response.arrayBuffer()));
      if ((response.status === 200) !== isTheirs) wrong.push(`${name} ${path}: ${response.status}`);
      for (const [marker] of text.matchAll(MARKER)) {
        const fact = facts.get(marker);
        if (fact && !says(fact)) leaked.push(`${name} ${path}: ${fact.table}.${fact.column}`);
      }
    };
    const mayRead = (fact: Fact) => verdictOn(asker, fact, world) !== 'NEVER';
    const programmes = (viewer?.siteIds ?? []).flatMap(
      (site) => world.programmesOfSite.get(site) ?? [],
    );
    const readsFigures = FIGURES.some((role) => viewer?.roles.includes(role));
    for (const programmeId of world.programmeIds) {
      const isTheirs = readsFigures && programmes.includes(programmeId);
      await get(`/files/kpi/K01.xlsx?programme=${programmeId}`, isTheirs, mayRead);
      await get(`/files/kpi/K11.xlsx?programme=${programmeId}`, isTheirs, mayRead);
    }
    for (const { id, lead, told, docx, xlsx } of frozen) {
      const isTold = told.includes(asker.agencyId) && has(asker, ANSWERS);
      const isTheirs =
        isTold || (lead === viewer?.agencyId && BOOKS.some((role) => viewer.roles.includes(role)));
      await get(`/files/reports/${id}.json`, isTheirs, mayRead);
      await get(`/files/reports/${id}.pdf`, isTheirs, mayRead);
      if (docx) await get(`/files/reports/${id}.docx`, isTheirs, mayRead);
      if (xlsx) await get(`/files/reports/${id}.xlsx`, isTheirs, mayRead);
    }
    for (const { id, went } of visited) {
      const isTheirs = went.includes(asker.agencyId);
      await get(`/files/visits/${id}.pdf`, isTheirs, mayRead);
      await get(`/files/visits/${id}.docx`, isTheirs, mayRead);
    }
    // INV-20: a calendar outside the portal says that one is booked, and nothing else.
    await get(`/kalender/${feed}.ics`, true, () => false);
  }
  return { fetched, leaked, wrong };
}

/** What a file says: packed ones part by part. */
function textOf(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString();
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

/** What is in letters about a pass beside its number and its time: whom it is for, and who can be called. */
const IN_LETTERS = new Set([
  'agency',
  'contact_function',
  'directory_entry',
  'membership',
  'pass_invitee',
  'pass_member',
]);

/** The tables of which a letter says something it must not (INV-20). */
export function saidInLetters(
  letters: readonly string[],
  facts: ReadonlyMap<string, Fact>,
): string[] {
  const said = letters.flatMap((letter) =>
    [...letter.matchAll(MARKER)].map(([marker]) => facts.get(marker)),
  );
  return [
    ...new Set(
      said.flatMap((fact) =>
        fact && !IN_LETTERS.has(fact.table) ? [`${fact.table}.${fact.column}`] : [],
      ),
    ),
  ];
}
