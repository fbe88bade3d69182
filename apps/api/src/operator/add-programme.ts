import { isAgencyKind } from '@stad/identity/rules/agency.js';
import { roleAllowedFor } from '@stad/identity/rules/role.js';
import { NOTICE_TASK, noticePayload } from '@stad/platform/api/notices/notify.js';
import { localDate } from '@stad/platform/rules/time.js';
import { type ProgrammeState, programmeLife } from '@stad/programme/rules/programme-state.js';
import { PROGRAMME_CLOSED } from '@stad/trust/api/retention/closing-notice.js';
import type pg from 'pg';
import { isSlug, SLUG } from './add-site.js';
import { asOperator, type Concerns } from './as-operator.js';
import { OptionFaults } from './option-faults.js';
import {
  addClosings,
  closingChanges,
  closingsOf,
  type KnownClosings,
  knownClosings,
} from './programme-closings.js';
import { idOf, type Outcome, putRow } from './put-row.js';

/** A programme as the operator gives it; what is left out stays, or gets its default. */
export interface ProgrammeOrder {
  /** It stands in the address: 2 to 30 small letters, digits and dashes. */
  readonly key: string;
  readonly name?: string | undefined;
  readonly purpose?: string | undefined;
  /** The agency whose project lead leads it. It stands. */
  readonly leadKey?: string | undefined;
  readonly funderKey?: string | undefined;
  /** First and last day. They may be widened, never narrowed: what was planned stays inside. */
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  /** Days as of which counts about persons are told; set with the period, later only made fewer. */
  readonly closings?: readonly string[] | undefined;
  /** Towns that take part; they are added to those it has. */
  readonly siteKeys: readonly string[];
  /** A new one is PLANNED or ACTIVE; an old one goes one step on. */
  readonly state?: string | undefined;
}

interface KnownProgramme extends KnownClosings {
  readonly id: string;
  readonly state: ProgrammeState;
  readonly lead: string;
}

/**
 * Adds a programme with its towns, or carries it on: a wider period, one more town, the next state. In
 * REPORTING only its reports can be written, CLOSED is read-only, and what is to be disposed of counts from
 * there (INV-22, field.md 3.6).
 * @throws {Error} with a line for each option that is wrong
 */
export async function addProgramme(
  owner: pg.Client,
  order: ProgrammeOrder,
  isDryRun = false,
  today = localDate(new Date()),
): Promise<Outcome> {
  const faults = new OptionFaults();
  const known = await knownProgramme(owner, order.key);
  checkWords(order, faults);
  if (known) checkChange(order, known, faults);
  else checkNew(order, faults);
  const lead = await leadOf(owner, order.leadKey, faults);
  const funder = await agencyOf(owner, order.funderKey, faults);
  const sites = await sitesOf(owner, order.siteKeys, faults);
  const closings = closingsOf(order, known, today, faults);
  faults.throwAny();
  return asOperator(
    owner,
    'programme:add',
    async (concerns) => {
      await concerns(lead ?? (known ? await leadId(owner, known.id) : null));
      const put = await putRow(owner, {
        table: 'programme',
        by: { key: order.key },
        values: {
          name: order.name,
          purpose: order.purpose,
          lead_agency_id: lead,
          funder_agency_id: funder,
          starts_on: order.startsOn,
          ends_on: order.endsOn,
          state: order.state,
        },
        defaults: { state: 'PLANNED' },
      });
      const added = await addSites(owner, put.id, sites);
      if (closings) await addClosings(owner, put.id, closings);
      const changes = [
        ...put.changes,
        ...added.map((key) => `town: ${key}`),
        ...closingChanges(known?.days ?? [], closings),
      ];
      if (put.outcome === 'NEW') return { outcome: 'NEW', changes: closingChanges([], closings) };
      if (changes.length === 0) return put;
      // Also a new town is a change of the programme: it stands in the log and in the version.
      await owner.query('update programme set version = version + 1 where id = $1', [put.id]);
      if (order.state === 'CLOSED' && known?.state !== 'CLOSED') {
        await tellClosed(owner, put.id, concerns);
      }
      return { outcome: 'CHANGED', changes };
    },
    isDryRun,
  );
}

function checkWords(order: ProgrammeOrder, faults: OptionFaults): void {
  faults.unless(isSlug(order.key), 'key', `${SLUG}: 2027.`);
  faults.checkText(order.name, 'name', 2, 120);
  faults.checkText(order.purpose, 'purpose', 2, 500);
  faults.checkDate(order.startsOn, 'from');
  faults.checkDate(order.endsOn, 'to');
  for (const day of order.closings ?? []) faults.checkDate(day, 'closing');
}

function checkNew(order: ProgrammeOrder, faults: OptionFaults): void {
  for (const [option, value] of [
    ['name', order.name],
    ['lead', order.leadKey],
    ['from', order.startsOn],
    ['to', order.endsOn],
    ['site', order.siteKeys[0]],
  ] as const) {
    if (value === undefined) faults.add(option, 'a new programme needs it.');
  }
  const { startsOn, endsOn, state } = order;
  if (startsOn && endsOn)
    faults.unless(startsOn <= endsOn, 'to', 'the last day is before the first.');
  if (state !== undefined) {
    const isFirst = state === 'PLANNED' || state === 'ACTIVE';
    faults.unless(isFirst, 'state', 'a new programme is PLANNED or ACTIVE.');
  }
}

function checkChange(order: ProgrammeOrder, known: KnownProgramme, faults: OptionFaults): void {
  const { leadKey, startsOn, endsOn, state } = order;
  if (leadKey !== undefined) {
    faults.unless(leadKey === known.lead, 'lead', `${known.lead} leads it, and that stands.`);
  }
  const stands = 'the period may be widened, not narrowed';
  if (startsOn) faults.unless(startsOn <= known.startsOn, 'from', `${stands}: ${known.startsOn}.`);
  if (endsOn) faults.unless(endsOn >= known.endsOn, 'to', `${stands}: ${known.endsOn}.`);
  if (state === undefined || state === known.state) return;
  const next = Object.values(programmeLife.transitions[known.state]);
  const isNext = (next as readonly string[]).includes(state);
  const after = next.length > 0 ? `after ${known.state} comes ${next.join(', ')}` : 'it is closed';
  faults.unless(isNext, 'state', `${after}.`);
}

/**
 * Every agency that worked in it, as core group, network or lead, keeps records of its own: its registrars
 * are told. A funder and an observer have read only.
 */
async function tellClosed(owner: pg.Client, programme: string, concerns: Concerns): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `select r.agency_id as id from programme p
       join programme_site s on s.programme_id = p.id
       join site_agency r on r.site_id = s.site_id and r.tier in ('CORE', 'NETWORK')
         and r.valid_from <= p.ends_on
         and coalesce(r.valid_to, 'infinity') >= p.starts_on
       where p.id = $1
     union select lead_agency_id from programme where id = $1`,
    [programme],
  );
  for (const { id: agencyId } of rows) {
    await concerns(agencyId);
    const viewer = { kind: 'system', job: 'programme:add', agencyId } as const;
    const notice = { kind: PROGRAMME_CLOSED, subjectId: programme };
    const payload = JSON.stringify(noticePayload({ now: new Date(), viewer }, notice));
    await owner.query('select jobs.enqueue($1, $2)', [NOTICE_TASK, payload]);
  }
}

async function knownProgramme(owner: pg.Client, key: string): Promise<KnownProgramme | undefined> {
  const { rows } = await owner.query<Omit<KnownProgramme, 'days' | 'reported'>>(
    `select p.id, p.state, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", a.key as lead
     from programme p join agency a on a.id = p.lead_agency_id where p.key = $1`,
    [key],
  );
  const [programme] = rows;
  return programme && { ...programme, ...(await knownClosings(owner, programme.id)) };
}

async function leadId(owner: pg.Client, programmeId: string): Promise<string | null> {
  const { rows } = await owner.query<{ id: string }>(
    'select lead_agency_id as id from programme where id = $1',
    [programmeId],
  );
  return rows[0]?.id ?? null;
}

async function leadOf(
  owner: pg.Client,
  key: string | undefined,
  faults: OptionFaults,
): Promise<string | undefined> {
  if (key === undefined) return undefined;
  const { rows } = await owner.query<{ id: string; kind: string }>(
    'select id, kind from agency where key = $1',
    [key],
  );
  const [agency] = rows;
  if (!agency) faults.add('lead', `there is no agency ${key}: npm run agency:add.`);
  else if (!isAgencyKind(agency.kind) || !roleAllowedFor('PROJECT_LEAD', agency.kind)) {
    faults.add('lead', `an agency of kind ${agency.kind} has no project lead (field.md 8).`);
  }
  return agency?.id;
}

async function agencyOf(
  owner: pg.Client,
  key: string | undefined,
  faults: OptionFaults,
): Promise<string | undefined> {
  if (key === undefined) return undefined;
  const id = await idOf(owner, 'agency', key);
  if (id === undefined) faults.add('funder', `there is no agency ${key}: npm run agency:add.`);
  return id;
}

async function sitesOf(
  owner: pg.Client,
  keys: readonly string[],
  faults: OptionFaults,
): Promise<readonly { readonly key: string; readonly id: string }[]> {
  const found: { key: string; id: string }[] = [];
  for (const key of new Set(keys)) {
    const id = await idOf(owner, 'site', key);
    if (id === undefined) faults.add('site', `there is no town ${key}: npm run site:add.`);
    else found.push({ key, id });
  }
  return found;
}

async function addSites(
  owner: pg.Client,
  programme: string,
  sites: readonly { readonly key: string; readonly id: string }[],
): Promise<readonly string[]> {
  const added: string[] = [];
  for (const { key, id } of sites) {
    const { rowCount } = await owner.query(
      'insert into programme_site (programme_id, site_id) values ($1, $2) on conflict do nothing',
      [programme, id],
    );
    if (rowCount) added.push(key);
  }
  return added;
}
