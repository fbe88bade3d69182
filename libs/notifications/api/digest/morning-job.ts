import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { localDate } from '@stad/platform/rules/time.js';
import { digestAt } from '../../rules/mail-choice.js';
import { isTold } from '../../rules/waiting-told.js';
import { LetterWriter, WAITING_LETTER } from '../letter-writer.js';
import { NotificationChoiceEntity } from '../mail-choice.entities.js';
import { WaitingCounter } from './waiting-counter.js';

/** The task that each agency is asked for, in the small hours of every day. */
export const MORNING_TASK = 'what waits';

/** Before any digest leaves, in summer as in winter; UTC. */
const MORNING = '0 3 * * *';

const MEMBERS = `select id from membership
  where agency_id = $1 and $2::date between valid_from and coalesce(valid_to, 'infinity')
  order by id`;

/** After the digest about events of the same morning, which tells the same. */
const AFTER_DIGEST_MS = 60_000;

/** Asks for a letter about what waits, for each member to whom something is to be told of this morning. */
@Injectable()
export class MorningJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly writer: LetterWriter,
    private readonly counter: WaitingCounter,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat({ task: MORNING_TASK, at: MORNING }, (run, { agencyId }) =>
      this.look(run, agencyId),
    );
  }

  private async look(run: JobRun, agencyId: string): Promise<void> {
    for (const choice of await run.as(agencyId, (ctx) => this.choices(ctx))) {
      const leaves = choice.stoppedAt ? null : digestAt(run.now, { ...choice, digest: 'DAILY' });
      if (!leaves || choice.digest === 'NEVER') continue;
      if (!isTold(choice, await this.counter.rowsFor(run, choice), leaves)) continue;
      const runAt = new Date(leaves.getTime() + AFTER_DIGEST_MS);
      const letter = { kind: WAITING_LETTER, subjectId: choice.id, runAt };
      await run.as(agencyId, (ctx) => this.writer.queue(ctx, [letter]));
    }
  }

  /** How each member wants to be told, also who has chosen nothing yet. */
  private async choices(ctx: RequestContext): Promise<NotificationChoiceEntity[]> {
    const members = await ctx.db.sql<{ id: string }>(MEMBERS, [ctx.agencyId, localDate(ctx.now)]);
    const choices = await this.writer.choices(
      ctx,
      members.map(({ id }) => id),
    );
    return [...choices.values()];
  }
}
