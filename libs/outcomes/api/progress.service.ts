import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import { programmeOf } from '@stad/programme/api/programme.loader.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import { publish } from '@stad/safeguards/rules/disclosure/publish.js';
import { definedOn, definitionOn, definitionVersion } from '../rules/catalogue.js';
import { SHOWN_FROM_ENTERED } from '../rules/entered-figure.js';
import { type Figure as AnyFigure, shownNumber } from '../rules/figure.js';
import { figureOf, recordOf } from '../rules/figure-record.js';
import { type GoalMeasure, mayHaveTarget } from '../rules/goal.js';
import { nearestToDo } from '../rules/nearest.js';
import { progressOf, type Standing } from '../rules/progress.js';
import { type FigureFrame, FiguresService, type PublishedFigure } from './figures.service.js';
import type { GoalEntity } from './goal.entity.js';
import { GoalsService } from './goals.service.js';
import type {
  Closing,
  GoalProgress,
  GoalStep,
  KpiDefinition,
  KpiFigure,
  Progress,
} from './outcomes.types.js';
import { figureAt, type ProgrammeSums } from './programme-sums.js';
import { TownsService } from './towns.service.js';

/** With the goal as it is kept: its type answers target and plan, where it may have them. */
type GoalWithOutcome = GoalProgress & { readonly goal: GoalEntity };

/** Everyone who takes part reads the same page: the project leader too (field.md 4.6). */
const AUDIENCE = 'partners';

/** *Uppföljning*: goals with plan and outcome, and every figure that has records. */
/** A goal and what came of it; without a target where a figure is never one. */
export interface PublishedGoal {
  readonly title: string;
  readonly code: string;
  readonly unit: string;
  readonly target?: number;
  /** Null without records. */
  readonly actual: AnyFigure | null;
  readonly standing: Standing;
}

@Injectable()
export class ProgressService {
  constructor(
    private readonly figures: FiguresService,
    private readonly goals: GoalsService,
    private readonly towns: TownsService,
  ) {}

  /** Goals of a place beside what came of them in a period, as an audience reads it. */
  async goalsAt(
    ctx: RequestContext,
    frame: FigureFrame,
    audience: Audience,
  ): Promise<PublishedGoal[]> {
    const { programmeId, siteId = null, periodTo } = frame;
    const programme = await programmeOf(ctx, programmeId);
    const [sums, goals] = await Promise.all([
      this.figures.sums(ctx, frame),
      this.goals.list(ctx, programmeId, siteId),
    ]);
    const isOver = periodTo >= programme.endsOn;
    return goals.map((goal) => {
      const { actual, standing } = goalProgress(goal, sums, periodTo, isOver, audience);
      const { title, kpi: code, unit, target } = goal;
      const hasTarget = standing !== 'NO_TARGET';
      return {
        ...{ title, code, unit, standing: standing as Standing },
        ...(hasTarget ? { target } : {}),
        actual: actual && figureOf(actual),
      };
    });
  }

  async progress(
    ctx: RequestContext,
    programmeId: string,
    siteId: string | null,
  ): Promise<Progress> {
    const programme = await programmeOf(ctx, programmeId);
    const { startsOn: periodFrom, endsOn: periodTo } = programme;
    const frame = { programmeId, siteId, periodFrom, periodTo };
    const [sums, goals] = await Promise.all([
      this.figures.sums(ctx, frame),
      this.goals.list(ctx, programmeId, siteId),
    ]);
    const [published, byTown] = await Promise.all([
      this.figures.publishedOf(ctx, sums, frame, AUDIENCE),
      this.towns.of(ctx, sums, periodTo),
    ]);
    const isOver = isPast(periodTo, ctx.now);
    const progress = goals.map((goal) => goalProgress(goal, sums, periodTo, isOver));
    return {
      goals: progress,
      nearest: isUnderWay(programme, localDate(ctx.now)) ? nearestOf(progress) : [],
      figures: published.map(kpiFigureOf),
      byTown,
      withoutRecords: definedOn(periodTo).filter(
        ({ code }) => !published.some((figure) => figure.code === code),
      ),
      caveat: published.some(({ personRelated }) => personRelated),
      closing: closingOf(sums),
    };
  }
}

/** The last day of the programme is behind. */
export function isPast(endsOn: string, now: Date): boolean {
  return endsOn < localDate(now);
}

/** What is over can no longer be done better, only told. */
function isUnderWay({ state, endsOn }: ProgrammeEntity, today: string): boolean {
  return mayWrite(state as ProgrammeState, 'RECORD').ok && today <= endsOn;
}

function nearestOf(progress: readonly GoalWithOutcome[]): GoalStep[] {
  const goals = progress.map(({ goal, actual, standing }) => ({
    goal,
    planToDate: goal.planToDate,
    target: goal.target,
    actual: actual && shownNumber(figureOf(actual)),
    standing: standing as Standing,
    hasFigure: actual !== null,
  }));
  return nearestToDo(goals).map(({ goal, ...step }) => ({ ...step, goal: goal.goal }));
}

/**
 * A goal with plan and outcome, at its own site; `date` says by which definition. Without sums the
 * portal has no records of the figure.
 */
export function goalProgress(
  goal: GoalEntity,
  sums: ProgrammeSums | null,
  date: string,
  isOver: boolean,
  audience: Audience = AUDIENCE,
): GoalWithOutcome {
  const actual = sums && actualOf(sums, goal, audience);
  const number = actual && shownNumber(actual);
  const wanted = mayHaveTarget(goal.kpi) ? definitionOn(goal.kpi, date)?.wanted : 'NONE';
  return {
    goal,
    actual: actual && recordOf(actual),
    ...progressOf(goal.planToDate, number, goal.target, wanted, isOver),
    isOver,
  };
}

/** What a goal is held against, at its own site; null for a figure without records. */
function actualOf(sums: ProgrammeSums, goal: GoalEntity, audience: Audience): AnyFigure | null {
  const { kpi, siteId, subjectAgencyId } = goal;
  if (subjectAgencyId) return actualOfAgency(sums, kpi, siteId, subjectAgencyId);
  switch (goal.measure as GoalMeasure) {
    case 'ACTIVITIES':
      return publish(
        sums.seminars.total((row) => row.held, siteId),
        audience,
      ).total;
    case 'MODEL_TESTS':
      return publish(
        sums.passes.total((row) => row.model_tests, siteId),
        audience,
      ).total;
    case 'VALUE':
      return figureAt(sums, kpi, { siteId, audience })?.value ?? null;
  }
}

/** One agency's part of a figure about staff; of persons it is not a figure of the programme. */
function actualOfAgency(
  sums: ProgrammeSums,
  kpi: string,
  siteId: string | null,
  agencyId: string,
): AnyFigure | null {
  if (SHOWN_FROM_ENTERED.includes(kpi))
    return sums.entered.ofAgency(kpi, siteId, agencyId, AUDIENCE);
  return null;
}

export function kpiFigureOf(figure: PublishedFigure): KpiFigure {
  return {
    definition: definitionVersion(figure.code, figure.definitionVersion) as KpiDefinition,
    value: recordOf(figure.value),
    parts: figure.parts.map(({ key, name, value }) => ({ key, name, figure: recordOf(value) })),
    entered: [...(figure.entered ?? [])],
    asOf: figure.asOf ?? null,
  };
}

/** The closing day that a page stands at, and the next. */
export function closingOf({ closing }: Pick<ProgrammeSums, 'closing'>): Closing | null {
  if (!closing) return null;
  const { state, next, previous } = closing;
  return { asOf: state?.day ?? null, next, previous: previous?.day ?? null };
}
