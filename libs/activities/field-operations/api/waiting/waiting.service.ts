import { Injectable } from '@nestjs/common';
import { goesOnAfter } from '@stad/activities/core/api/goes-on-after.sql.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { NextStep } from '@stad/platform/rules/next-step.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import { debriefDueAt } from '../../rules/debrief.js';
import { isSameNight } from '../../rules/field-night.js';
import { isOfTheDay } from '../../rules/pass-check.js';
import type { PassFacts } from '../../rules/pass-facts.js';
import type { PassStep } from '../../rules/pass-steps.js';
import type { PassDocument } from '../pass/pass.document.js';
import { passDocuments } from '../pass/pass.loader.js';
import { PassesService } from '../pass/passes.service.js';
import { reportDueOn } from '../report/report-due.js';

/** A step that waits for the viewer, and until when. */
export interface WaitingStep {
  readonly pass: PassDocument;
  readonly step: PassStep;
  readonly ready: boolean;
  readonly missing: NextStep['missing'];
  readonly dueAt: Date | null;
}

/** Older than this a pass is no longer on anybody's front page. */
const OPEN = `a.phase in ('PLANNED', 'CONFIRMED', 'ONGOING', 'COMPLETED')
  and ${goesOnAfter(`($1::timestamptz - interval '60 days')`)} and a.starts_at < $1::timestamptz + interval '30 days'
  order by a.starts_at limit 60`;

/** *Väntar på dig*: of everything one could do with one's passes, what somebody waits for now. */
@Injectable()
export class WaitingService {
  constructor(private readonly passes: PassesService) {}

  /** One statement; sorted by when it is due. */
  async waiting(ctx: RequestContext): Promise<WaitingStep[]> {
    const found = await passDocuments(ctx, OPEN, [ctx.now], 'NONE');
    const steps = found.flatMap((pass) => {
      const facts = this.passes.facts(ctx, pass);
      return this.passes
        .nextSteps(ctx, pass)
        .filter(({ step, ready }) => this.waitsForMe(ctx, pass, facts, step, ready))
        .map(({ step, ready, missing }) => ({
          pass,
          step,
          ready,
          missing,
          dueAt: dueAt(pass, step),
        }));
    });
    return steps.sort(
      (a, b) =>
        (a.dueAt ?? a.pass.startsAt).getTime() - (b.dueAt ?? b.pass.startsAt).getTime() ||
        a.pass.id.localeCompare(b.pass.id),
    );
  }

  private waitsForMe(
    ctx: RequestContext,
    pass: PassDocument,
    facts: PassFacts,
    step: PassStep,
    ready: boolean,
  ): boolean {
    const { agencyId } = ctx.person;
    const tonight = isSameNight(ctx.now, pass.startsAt);
    const own = facts.employers.find((employer) => employer.agencyId === agencyId);
    switch (step) {
      case 'send':
        return ready;
      case 'answer':
        return !pass.answers.some((answer) => answer.agencyId === agencyId);
      case 'takeOver':
        return true;
      case 'answerCheck':
        return ready && !isOfTheDay(own?.check ?? null, pass.startsAt);
      case 'giveGoAhead':
        return ready;
      case 'briefing':
      case 'start':
        return tonight && ready;
      case 'return':
        return true;
      case 'debrief':
        return true;
      case 'report':
        return pass.returnedAt !== null && !pass.ownReport;
      case 'lock':
        // First it is counted: an empty report is no report to lock.
        return ready && pass.ownReport !== null;
      case 'close':
        return ready;
      default:
        return false;
    }
  }
}

/** Answers and go-aheads before it begins, the talk within 72 hours, the report on the third working day. */
function dueAt(pass: PassDocument, step: PassStep): Date | null {
  switch (step) {
    case 'return':
      return pass.endsAt;
    case 'debrief':
      return pass.returnedAt && debriefDueAt(pass.returnedAt);
    case 'report':
    case 'lock':
      return pass.returnedAt && endOf(reportDueOn(pass.returnedAt));
    case 'close':
      return null;
    default:
      return pass.startsAt;
  }
}

function endOf(date: string): Date {
  return atLocal(addDays(date, 1), '00:00');
}
