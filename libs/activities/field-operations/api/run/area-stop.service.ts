import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { IsNull } from 'typeorm';
import type { PassDocument } from '../pass/pass.document.js';
import { PassProgressEntity } from '../pass/pass.entities.js';
import { PassesService } from '../pass/passes.service.js';
import type { PassInput } from '../plan/plan.inputs.js';

/**
 * *Avbryt området* and *Området är fritt igen*: the police alone, without a reason. What is kept is the time
 * and the agency; it stands at once, without the ten seconds in which other steps can be undone.
 */
@Injectable()
export class AreaStopService {
  constructor(private readonly passes: PassesService) {}

  /** The team is told at once; how the pass then ends is for whoever leads it. */
  async stop(ctx: RequestContext, input: PassInput): Promise<PassDocument> {
    const id = await ctx.once('stopArea', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'stopArea');
      const changed = await ctx.db.update(
        PassProgressEntity,
        { activityId: pass.id, areaStopAt: IsNull() },
        { areaStopAt: ctx.now, areaStopAgencyId: ctx.person.agencyId },
      );
      if (changed === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await notify(ctx, { kind: 'AREA_STOPPED', subjectId: pass.id });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Taken back by the agency that said it. */
  async free(ctx: RequestContext, input: PassInput): Promise<PassDocument> {
    const id = await ctx.once('freeArea', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'freeArea');
      const changed = await ctx.db.update(
        PassProgressEntity,
        { activityId: pass.id, areaStopAgencyId: ctx.person.agencyId },
        { areaStopAt: null, areaStopAgencyId: null },
      );
      if (changed === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await notify(ctx, { kind: 'AREA_FREE', subjectId: pass.id });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }
}
