import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { digestOf, type ImportReport, reportOf } from '@stad/platform/api/import/import-report.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { type AreaText, planAreas } from '../../rules/area-import.js';
import { mayWrite, type ProgrammeState } from '../../rules/programme-state.js';
import { AreaEntity } from '../programme.entities.js';

const LED = `select p.state from programme p join programme_site s on s.programme_id = p.id
  where s.site_id = $1 and p.lead_agency_id = app.agency_id()`;

const CHANGE = `update area a set name = x.name, kind = x.kind
  from jsonb_to_recordset($1::jsonb) as x(id uuid, name text, kind text) where a.id = x.id`;

/** The areas of a town from a file: dry first, then exactly what the dry run said. */
@Injectable()
export class AreasImportService {
  /**
   * As `PeopleImportService.run`, for a town of a programme that the own agency leads. Problems:
   * `NOT_AVAILABLE` for another town, `PROGRAMME_READ_ONLY { state }` when none of its programmes is open.
   */
  async run(
    ctx: RequestContext,
    siteId: string,
    rows: readonly AreaText[],
    digest: string | null,
  ): Promise<ImportReport> {
    await this.refuseOthers(ctx, siteId);
    if (digest !== null) {
      await ctx.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `import areas ${siteId}`,
      ]);
    }
    const known = await ctx.db.find(AreaEntity, { where: { siteId }, order: { code: 'ASC' } });
    const planned = planAreas(rows, known, ctx.now);
    if (digest === null) return reportOf(planned, 'DRY');
    if (digest !== digestOf(planned)) return reportOf(planned, 'STALE');
    const written = planned.flatMap(({ target, values }) => (values ? [{ target, values }] : []));
    await ctx.db.insertMany(
      AreaEntity,
      written
        .filter(({ target }) => target === null)
        .map(({ values }) => ({ id: randomUUID(), siteId, ...values })),
    );
    const changed = written.flatMap(({ target, values }) =>
      target ? [{ id: target.id, name: values.name, kind: values.kind }] : [],
    );
    if (changed.length > 0) await ctx.db.sql(CHANGE, [JSON.stringify(changed)]);
    return reportOf(planned, 'DONE');
  }

  private async refuseOthers(ctx: RequestContext, siteId: string): Promise<void> {
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
}
