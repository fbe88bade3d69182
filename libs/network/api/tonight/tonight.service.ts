import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { checkTonight, isTold } from '../../rules/tonight/tonight.js';
import { ContactsService } from '../contacts.service.js';
import type { ContactFunctionEntity } from '../network.entities.js';
import { OnCallTonightEntity } from './tonight.entities.js';
import type { SayTonightInput } from './tonight.input.js';

/** What the own on-call service can do tonight. */
@Injectable()
export class TonightService {
  constructor(private readonly contacts: ContactsService) {}

  /** Says it and answers the function. A night before is written over, whoever said it. */
  async say(ctx: RequestContext, input: SayTonightInput): Promise<ContactFunctionEntity> {
    const id = await ctx.once('sayTonight', input, async () => {
      const contact = await this.contacts.own(ctx, input.contactFunctionId);
      const { startsAt, endsAt } = orThrow(
        checkTonight({ kind: contact.kind, from: input.from, to: input.to }, ctx.now),
      );
      const { goesOut, byPhone, hasShelter } = input;
      const fields = { goesOut, byPhone, hasShelter, startsAt, endsAt };
      const { id: contactFunctionId, agencyId } = contact;
      const where = { contactFunctionId, agencyId };
      const said = await ctx.db.findOne(OnCallTonightEntity, where);
      if (!said) {
        await ctx.db.insert(OnCallTonightEntity, { ...where, ...fields, version: 1 });
        return contactFunctionId;
      }
      // Of a night that is over nobody has a version: it is not told.
      const seen = isTold(said, ctx.now) ? (input.expectedVersion ?? 0) : said.version;
      await ctx.db.updateVersion(OnCallTonightEntity, where, seen, fields);
      return contactFunctionId;
    });
    return this.contacts.own(ctx, id);
  }
}
