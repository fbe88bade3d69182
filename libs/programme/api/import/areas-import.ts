import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { WRITTEN_AT_ONCE } from '@stad/platform/api/import/import-report.js';
import { inSlices } from '@stad/platform/api/jobs/in-slices.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import {
  type AreasImportFacts,
  AreasPlan,
  type AreaText,
  type PlannedArea,
} from '../../rules/area-import.js';
import { mayWrite, type ProgrammeState } from '../../rules/programme-state.js';
import { BackgroundTasks } from '../background/background-tasks.js';
import { programmePermissions } from '../permissions.js';
import { AreaEntity } from '../programme.entities.js';
import { type ImportInput, importRows } from './rows-import.js';

export const AREAS_IMPORT = 'AREAS_IMPORT';

const LED = `select p.state from programme p join programme_site s on s.programme_id = p.id
  where s.site_id = $1 and p.lead_agency_id = app.agency_id()`;

const CHANGE = `update area a set name = x.name, kind = x.kind
  from jsonb_to_recordset($1::jsonb) as x(id uuid, name text, kind text) where a.id = x.id`;

/** The areas of a town from a file, as a task: for a town of an open programme that the own agency leads. */
@Injectable()
export class AreasImport implements OnModuleInit {
  constructor(private readonly tasks: BackgroundTasks) {}

  onModuleInit(): void {
    this.tasks.define({
      kind: AREAS_IMPORT,
      permission: 'area:change',
      permissions: programmePermissions,
      run: (work, input) =>
        importRows(
          work,
          {
            facts: (ctx, siteId, isWriting) => this.facts(ctx, siteId as string, isWriting),
            planOf: (facts) => new AreasPlan(facts),
            write: (ctx, siteId, { planned }) => this.write(ctx, siteId as string, planned),
          },
          input as ImportInput<AreaText>,
        ),
    });
  }

  /**
   * Problems: `NOT_AVAILABLE` for another town, `PROGRAMME_READ_ONLY { state }` when none of its programmes
   * is open.
   */
  async refuseOthers(ctx: RequestContext, siteId: string): Promise<void> {
    const led = await ctx.db.sql<{ state: ProgrammeState }>(LED, [siteId]);
    const [first] = led;
    if (!first) {
      ctx.refuseIf([NOT_AVAILABLE]);
      return;
    }
    if (!led.some(({ state }) => mayWrite(state, 'RECORD').ok)) {
      ctx.refuseIf([{ code: 'PROGRAMME_READ_ONLY', params: { state: first.state } }]);
    }
  }

  private async facts(
    ctx: RequestContext,
    siteId: string,
    isWriting: boolean,
  ): Promise<AreasImportFacts> {
    await this.refuseOthers(ctx, siteId);
    if (isWriting) {
      await ctx.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `import areas ${siteId}`,
      ]);
    }
    const known = await ctx.db.find(AreaEntity, { where: { siteId }, order: { code: 'ASC' } });
    return { known, now: ctx.now };
  }

  private async write(
    ctx: RequestContext,
    siteId: string,
    planned: readonly PlannedArea[],
  ): Promise<void> {
    const written = planned.flatMap(({ target, values }) => (values ? [{ target, values }] : []));
    const added = written.flatMap(({ target, values }) =>
      target ? [] : [{ id: randomUUID(), siteId, ...values }],
    );
    await inSlices(added, WRITTEN_AT_ONCE, (slice) => ctx.db.insertMany(AreaEntity, slice));
    const changed = written.flatMap(({ target, values }) =>
      target ? [{ id: target.id, name: values.name, kind: values.kind }] : [],
    );
    await inSlices(changed, WRITTEN_AT_ONCE, (slice) =>
      ctx.db.sql(CHANGE, [JSON.stringify(slice)]),
    );
  }
}
