import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { digestOf, type ImportReport, reportOf } from '@stad/platform/api/import/import-report.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { AgencyKind } from '../../rules/agency.js';
import {
  type KnownMember,
  leaversOf,
  newUnitsOf,
  type PersonText,
  type PlannedMember,
  planPeople,
} from '../../rules/people-import.js';
import { UnitEntity } from '../identity.entities.js';
import { Departures } from '../leaving/departures.js';

const KNOWN = `select m.id, m.version, m.work_email as "workEmail", d.email as "signInEmail",
    m.function_title as "functionTitle", u.name as unit, m.roles,
    m.valid_from::text as "validFrom", m.valid_to::text as "validTo",
    exists (select from sign_in_binding b where b.membership_id = m.id and b.state = 'APPROVED')
      as "canSignIn"
  from membership m
  join door.member_addresses() d on d.membership_id = m.id
  left join unit u on u.id = m.unit_id
  order by m.id`;

/**
 * Rows of one statement. Each is held against its policies and linked in the access log, about a millisecond a
 * row: 5,000 in one statement take longer than a statement may (`STATEMENT_TIMEOUT_S`), on a busy machine at least.
 */
const ROWS_AT_ONCE = 250;

const COLUMNS = `x(id uuid, version integer, email text, "workEmail" text, "functionTitle" text,
  unit text, roles text[], "validFrom" date, "validTo" date)`;

const ADD = `insert into membership
    (id, agency_id, person_id, unit_id, function_title, work_email, roles, valid_from, valid_to)
  select x.id, app.agency_id(), p.person_id, u.id, x."functionTitle", x."workEmail", x.roles,
    x."validFrom", x."validTo"
  from jsonb_to_recordset($1::jsonb) as ${COLUMNS}
  join door.take_in($2::text[]) p on p.email = x."workEmail"
  left join unit u on u.agency_id = app.agency_id() and u.name = x.unit`;

const CHANGE = `update membership m
  set unit_id = u.id, function_title = x."functionTitle", roles = x.roles,
    valid_from = x."validFrom", valid_to = x."validTo", version = m.version + 1
  from jsonb_to_recordset($1::jsonb) as ${COLUMNS}
  left join unit u on u.agency_id = app.agency_id() and u.name = x.unit
  where m.id = x.id and m.version = x.version`;

/**
 * The people of the own agency from a file: dry first, then exactly what the dry run said. Who gets a last
 * day leaves as by hand: `Departures` is told, and the same people cannot.
 */
@Injectable()
export class PeopleImportService {
  constructor(private readonly departures: Departures) {}

  /**
   * Without a digest nothing is written. With one the file is read anew under a lock, and written only
   * when it would do what the dry run said; else the report is `STALE` and tells what it would do now.
   */
  async run(
    ctx: RequestContext,
    rows: readonly PersonText[],
    digest: string | null,
  ): Promise<ImportReport> {
    const { agencyId, agencyKind, membershipId } = ctx.person;
    if (digest !== null) {
      // Two imports, or one and a change by hand, wait for each other.
      await ctx.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `import people ${agencyId}`,
      ]);
    }
    const [known, units] = await Promise.all([
      ctx.db.sql<KnownMember>(digest === null ? KNOWN : `${KNOWN} for update of m`),
      ctx.db.find(UnitEntity, { order: { name: 'ASC' } }),
    ]);
    const names = units.map(({ name }) => name);
    const planned = planPeople(rows, {
      known,
      units: names,
      agencyKind: agencyKind as AgencyKind,
      own: membershipId,
      today: localDate(ctx.now),
      now: ctx.now,
    });
    const newUnits = newUnitsOf(planned, names);
    if (digest === null) return reportOf(planned, 'DRY', newUnits);
    if (digest !== digestOf(planned)) return reportOf(planned, 'STALE', newUnits);
    await ctx.db.insertMany(
      UnitEntity,
      newUnits.map((name) => ({ id: randomUUID(), agencyId, name })),
    );
    await this.write(ctx, planned);
    return reportOf(planned, 'DONE', newUnits);
  }

  private async write(ctx: RequestContext, planned: readonly PlannedMember[]): Promise<void> {
    const written = planned.flatMap(({ target, values }) => (values ? [{ target, values }] : []));
    const added = written
      .filter(({ target }) => target === null)
      .map(({ values }) => ({ id: randomUUID(), ...values }));
    const changed = written.flatMap(({ target, values }) =>
      target ? [{ ...values, id: target.id, version: target.version }] : [],
    );
    for (const part of inParts(added)) {
      const emails = part.map(({ workEmail }) => workEmail);
      await ctx.db.sql(ADD, [JSON.stringify(part), emails]);
    }
    for (const part of inParts(changed)) await ctx.db.sql(CHANGE, [JSON.stringify(part)]);
    for (const leaver of leaversOf(planned)) await this.departures.announce(ctx, leaver);
  }
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const starts = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, n) => n);
  return starts.map((n) => rows.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE));
}
