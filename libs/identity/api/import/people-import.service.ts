import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { WRITTEN_AT_ONCE } from '@stad/platform/api/import/import-report.js';
import { inSlices } from '@stad/platform/api/jobs/in-slices.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { AgencyKind } from '../../rules/agency.js';
import {
  type KnownMember,
  leaversOf,
  type PeopleImportFacts,
  type PeoplePlan,
} from '../../rules/people-import.js';
import { UnitEntity } from '../identity.entities.js';
import { Departures } from '../leaving/departures.js';
import { peopleOf } from '../roles/role-giving.js';
import { askSecondPerson } from '../roles/role-notices.js';

const KNOWN = `select m.id, m.version, m.work_email as "workEmail", d.email as "signInEmail",
    m.function_title as "functionTitle", u.name as unit, m.roles,
    m.valid_from::text as "validFrom", m.valid_to::text as "validTo",
    exists (select from sign_in_binding b where b.membership_id = m.id and b.state = 'APPROVED')
      as "canSignIn",
    app.stands(m.id) as stands,
    coalesce((select p.roles from role_proposal p
      where p.membership_id = m.id and p.state = 'OPEN' and p.lapses_at > now()), '{}') as waiting
  from membership m
  join door.member_addresses() d on d.membership_id = m.id
  left join unit u on u.id = m.unit_id
  order by m.id`;

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

const PROPOSED = 'x(id uuid, waiting text[])';

/** What waited before gives way to what the file says, and to nothing where it says nothing; so does what has lapsed. */
const VOID = `update role_proposal p set state = 'VOID', decided_at = now()
  from jsonb_to_recordset($1::jsonb) as ${PROPOSED}
  where p.membership_id = x.id and p.state = 'OPEN'
    and (p.lapses_at <= now() or not (p.roles @> x.waiting and p.roles <@ x.waiting))`;

/** One file is one list. */
const PROPOSE = `insert into role_proposal (id, agency_id, membership_id, roles, list_id, proposed_by)
  select gen_random_uuid(), app.agency_id(), x.id, x.waiting, $2, app.membership_id()
  from jsonb_to_recordset($1::jsonb) as ${PROPOSED}
  where cardinality(x.waiting) > 0
    and not exists (select from role_proposal p where p.membership_id = x.id and p.state = 'OPEN')`;

/** A plan of the people of the own agency: what it rests on, and how it is written. */
@Injectable()
export class PeopleImportService {
  constructor(private readonly departures: Departures) {}

  /** What the rows of a file are held against. For who writes nobody changes it until they are done. */
  async facts(ctx: RequestContext, isWriting: boolean): Promise<PeopleImportFacts> {
    const { agencyId, agencyKind, membershipId } = ctx.person;
    if (isWriting) {
      // Two imports, or one and a change by hand, wait for each other.
      await ctx.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `import people ${agencyId}`,
      ]);
    }
    const [known, units, people] = await Promise.all([
      ctx.db.sql<KnownMember>(isWriting ? `${KNOWN} for update of m` : KNOWN),
      ctx.db.find(UnitEntity, { order: { name: 'ASC' } }),
      peopleOf(ctx),
    ]);
    return {
      known,
      units: units.map(({ name }) => name),
      agencyKind: agencyKind as AgencyKind,
      own: membershipId,
      people,
      today: localDate(ctx.now),
      now: ctx.now,
    };
  }

  /**
   * Writes what was planned on facts that still stand. Who gets a last day leaves as by hand: `Departures` is
   * told, and the same people cannot.
   */
  async write(
    ctx: RequestContext,
    { planned, alsoAdded }: Pick<PeoplePlan, 'planned' | 'alsoAdded'>,
  ): Promise<void> {
    const { agencyId } = ctx;
    const units = alsoAdded.map((name) => ({ id: randomUUID(), agencyId, name }));
    await inSlices(units, WRITTEN_AT_ONCE, (slice) => ctx.db.insertMany(UnitEntity, slice));
    const written = planned.flatMap(({ target, values }) => (values ? [{ target, values }] : []));
    const added = written
      .filter(({ target }) => target === null)
      .map(({ values }) => ({ id: randomUUID(), ...values }));
    const changed = written.flatMap(({ target, values }) =>
      target ? [{ ...values, id: target.id, version: target.version }] : [],
    );
    await inSlices(added, WRITTEN_AT_ONCE, (slice) => {
      const emails = slice.map(({ workEmail }) => workEmail);
      return ctx.db.sql(ADD, [JSON.stringify(slice), emails]);
    });
    await inSlices(changed, WRITTEN_AT_ONCE, (slice) =>
      ctx.db.sql(CHANGE, [JSON.stringify(slice)]),
    );
    await this.propose(ctx, changed);
    await inSlices(leaversOf(planned), WRITTEN_AT_ONCE, (slice) =>
      this.departures.announceAll(ctx, slice),
    );
  }

  /** Roles that a second person has to say yes to: one list, decided row by row or whole. */
  private async propose(
    ctx: RequestContext,
    changed: readonly { readonly id: string; readonly waiting: readonly string[] }[],
  ): Promise<void> {
    const listId = randomUUID();
    const rows = changed.map(({ id, waiting }) => ({ id, waiting }));
    await inSlices(rows, WRITTEN_AT_ONCE, async (slice) => {
      await ctx.db.sql(VOID, [JSON.stringify(slice)]);
      await ctx.db.sql(PROPOSE, [JSON.stringify(slice), listId]);
    });
    if (rows.some(({ waiting }) => waiting.length > 0)) await askSecondPerson(ctx, listId);
  }
}
