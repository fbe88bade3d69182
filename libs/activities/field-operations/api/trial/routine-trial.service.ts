import { Injectable } from '@nestjs/common';
import { CORE, holdsAny } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import { LocalRoutineStepEntity } from '@stad/routines/api/local-routine.entities.js';
import { RoutinesService } from '@stad/routines/api/routines.service.js';
import { askedSteps, trialProblems } from '../../rules/tested-steps.js';
import type { PassDocument, PassParts } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { FieldReportEntity } from '../report/report.entities.js';
import { RoutineTrialEntity } from './routine-trial.entity.js';
import type { RoutineTrial, SaveRoutineTrialInput } from './routine-trial.types.js';

/** A pass that tries the local routine: which version, and how its steps held. */
@Injectable()
export class RoutineTrialService {
  constructor(
    private readonly passes: PassesService,
    private readonly routines: RoutinesService,
  ) {}

  /** Null where the pass tries none, or the town has agreed to none that the viewer sees. */
  async of(ctx: RequestContext, pass: PassParts | PassDocument): Promise<RoutineTrial | null> {
    if (!pass.modelTest) return null;
    const { agencyId, roles } = ctx.person;
    const counts = pass.countingAgencyId === agencyId && holdsAny(roles, CORE);
    const where = { activityId: pass.id };
    const trial = counts ? await ctx.db.findOne(RoutineTrialEntity, where) : null;
    const routine = trial
      ? await this.routines.find(ctx, trial.routineId)
      : await this.routines.triedOn(ctx, pass.siteId, localDate(pass.startsAt));
    if (!routine) return null;
    const report = counts ? await ctx.db.findOne(FieldReportEntity, { ...where, agencyId }) : null;
    const steps = await ctx.db.find(LocalRoutineStepEntity, {
      where: { routineId: routine.id },
      order: { n: 'ASC' },
    });
    return {
      ...{
        routineId: routine.id,
        number: routine.number ?? 0,
        steps,
        results: trial?.results ?? [],
      },
      asked: [...askedSteps(pass.testedSteps, steps.length)],
      version: trial?.version ?? null,
      isTold: trial !== null && (report?.state ?? 'OPEN') !== 'OPEN',
      isOursToSay: counts && pass.state === 'RETURNED' && (report?.state ?? 'OPEN') === 'OPEN',
    };
  }

  /**
   * The counting agency says how each step held. Problems: `NO_ROUTINE_TRIED`, those of `trialProblems`,
   * `STEP_NOT_POSSIBLE` before all are back and once the report is locked, `CONFLICT` when somebody was faster.
   */
  async save(ctx: RequestContext, input: SaveRoutineTrialInput): Promise<PassDocument> {
    const id = await ctx.once('saveRoutineTrial', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'report');
      const { agencyId } = ctx.person;
      const own = { activityId: pass.id, agencyId };
      const isTried = pass.modelTest && pass.countingAgencyId === agencyId;
      const before = await ctx.db.findOne(RoutineTrialEntity, own);
      const routine = isTried
        ? await this.routines.triedOn(ctx, pass.siteId, localDate(pass.startsAt))
        : null;
      const routineId = before?.routineId ?? routine?.id;
      if (!isTried || !routineId) {
        ctx.refuseIf([{ code: 'NO_ROUTINE_TRIED' }]);
        return pass.id;
      }
      const steps = await ctx.db.count(LocalRoutineStepEntity, { routineId });
      ctx.refuseIf(trialProblems(input.results, steps, askedSteps(pass.testedSteps, steps)));
      const results = [...input.results];
      if (input.expectedVersion != null) {
        await ctx.db.updateVersion(RoutineTrialEntity, own, input.expectedVersion, { results });
      } else {
        if (before) ctx.refuseIf([{ code: 'CONFLICT', field: 'expectedVersion' }]);
        await ctx.db.insertMany(RoutineTrialEntity, [{ ...own, routineId, results }]);
      }
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }
}
