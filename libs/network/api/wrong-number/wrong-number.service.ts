import { Injectable } from '@nestjs/common';
import { MANAGER } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { FoundSource } from '@stad/tasks/api/task-sources.js';
import { TasksService } from '@stad/tasks/api/tasks.service.js';
import { ContactFunctionEntity } from '../network.entities.js';
import type { ReportWrongNumberInput } from './wrong-number.input.js';

/** What tasks call a number as what they are born from. */
export const NUMBER_SOURCE = 'NUMBER';

/** In days: a number that is wrong is wrong tonight. */
const DUE_IN = 3;

/** *Fel nummer*: a task for who can change the number, at home or offered to them. */
@Injectable()
export class WrongNumberService {
  constructor(private readonly tasks: TasksService) {}

  /** Answers the id of the task of the own agency: one as long as it is not done. Problem: `NOT_AVAILABLE`. */
  report(ctx: RequestContext, input: ReportWrongNumberInput): Promise<string> {
    return ctx.once('reportWrongNumber', input, async () => {
      const contact = await ctx.db.get(ContactFunctionEntity, { id: input.contactFunctionId });
      // Said before and not done yet: whoever presses again has told of the same.
      const known = await this.tasks.openOf(ctx, NUMBER_SOURCE, contact.id);
      if (known) return known;
      return this.tasks.bear(ctx, {
        ...{ siteId: input.siteId, verb: 'UPDATE', body: `numret till ${contact.label}` },
        ...{ dueOn: addDays(localDate(ctx.now), DUE_IN), belongsTo: contact.agencyId },
        ...{ sourceKind: NUMBER_SOURCE, sourceId: contact.id },
        ...(await this.keeperOf(ctx, contact)),
      });
    });
  }

  /**
   * A manager of the own agency, who can change the number; nobody else than who tells of it where they can change it
   * themselves, where no manager is, and where the number is a direct one, which only they are sure to see.
   */
  private async keeperOf(ctx: RequestContext, contact: ContactFunctionEntity) {
    const { agencyId } = ctx.person;
    const isOther = contact.agencyId !== agencyId || contact.classification === 'P2';
    if (isOther || ctx.may('contact:change')) return {};
    const [manager] = await ctx.db.sql<{ title: string }>(
      `select function_title as title from membership where agency_id = $1 and roles && $2
         and app.today() between valid_from and coalesce(valid_to, 'infinity') order by function_title, id limit 1`,
      [agencyId, MANAGER],
    );
    return manager ? { ownerFunction: manager.title } : {};
  }
}

/** A number as what a task is born from: of the network's class, unless it is a direct one. */
export async function numberSource(ctx: RequestContext, id: string): Promise<FoundSource | null> {
  const contact = await ctx.db.findOne(ContactFunctionEntity, { id });
  if (!contact) return null;
  return { classification: contact.classification === 'P2' ? 'P2' : 'P1', path: '/ring' };
}
