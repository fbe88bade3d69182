import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { textProblems } from '@stad/safeguards/api/texts/accept-texts.js';
import { checkContactFunction } from '../rules/contact-function.js';
import { checkOnCallHours } from '../rules/on-call-hours.js';
import { ContactFunctionEntity, OnCallCoverageEntity } from './network.entities.js';
import type {
  ChangeContactFunctionInput,
  ContactFunctionFields,
  CreateContactFunctionInput,
  RemoveOnCallCoverageInput,
  SetOnCallCoverageInput,
} from './network.inputs.js';

const LONGEST = { hours: 160, note: 300 } as const;

/** The contact functions and hours of one's own agency. */
@Injectable()
export class ContactsService {
  async create(
    ctx: RequestContext,
    input: CreateContactFunctionInput,
  ): Promise<ContactFunctionEntity> {
    const id = await ctx.once('createContactFunction', input, () =>
      ctx.db.insert(ContactFunctionEntity, {
        ...checked(ctx, input),
        agencyId: ctx.person.agencyId,
        version: 1,
      }),
    );
    return this.own(ctx, id);
  }

  async change(
    ctx: RequestContext,
    input: ChangeContactFunctionInput,
  ): Promise<ContactFunctionEntity> {
    const id = await ctx.once('changeContactFunction', input, async () => {
      const { id, agencyId } = await this.own(ctx, input.contactFunctionId);
      const fields = checked(ctx, input);
      await ctx.db.updateVersion(
        ContactFunctionEntity,
        { id, agencyId },
        input.expectedVersion,
        fields,
      );
      return id;
    });
    return this.own(ctx, id);
  }

  /** Sets hours and answers their function, which now shows them. */
  async setCoverage(
    ctx: RequestContext,
    input: SetOnCallCoverageInput,
  ): Promise<ContactFunctionEntity> {
    const id = await ctx.once('setOnCallCoverage', input, async () => {
      const contact = await this.own(ctx, input.contactFunctionId);
      const { weekdays, from, to, validFrom, validTo, siteIds } = orThrow(
        checkOnCallHours(input, contact.siteIds),
      );
      const fields = { weekdays, from, to, validFrom, validTo: validTo ?? null, siteIds };
      const { id: contactFunctionId, agencyId } = contact;
      if (input.coverageId) {
        const where = { id: input.coverageId, contactFunctionId, agencyId };
        await ctx.db.updateVersion(OnCallCoverageEntity, where, input.expectedVersion ?? 0, fields);
      } else {
        await ctx.db.insert(OnCallCoverageEntity, {
          ...fields,
          contactFunctionId,
          agencyId,
          version: 1,
        });
      }
      return contactFunctionId;
    });
    return this.own(ctx, id);
  }

  /** Takes hours away and answers their function. Hours that have passed are better ended. */
  async removeCoverage(
    ctx: RequestContext,
    input: RemoveOnCallCoverageInput,
  ): Promise<ContactFunctionEntity> {
    const id = await ctx.once('removeOnCallCoverage', input, async () => {
      const { agencyId } = ctx.person;
      const where = { id: input.coverageId, agencyId };
      const coverage = await ctx.db.get(OnCallCoverageEntity, where);
      const removed = await ctx.db.delete(OnCallCoverageEntity, {
        ...where,
        version: input.expectedVersion,
      });
      if (removed === 0) ctx.refuseIf([{ code: 'CONFLICT', field: 'expectedVersion' }]);
      return coverage.contactFunctionId;
    });
    return this.own(ctx, id);
  }

  private own(ctx: RequestContext, id: string): Promise<ContactFunctionEntity> {
    return ctx.db.get(ContactFunctionEntity, { id, agencyId: ctx.person.agencyId });
  }
}

/** The columns of an input, or every problem with it. */
function checked(ctx: RequestContext, input: ContactFunctionFields) {
  const { label, phone = null, mailbox = null, testedOn = null } = input;
  const classification = input.classification ?? 'P1';
  const siteIds = [...new Set(input.siteIds)];
  const hours = input.hours?.text ?? '';
  const note = input.note?.text || null;
  const result = checkContactFunction({ kind: input.kind, label, phone, mailbox, siteIds });
  const problems: Problem[] = [
    ...textProblems(ctx, input, input.overrides),
    ...(result.ok ? [] : result.problems),
  ];
  for (const [field, text] of Object.entries({ hours, note: note ?? '' })) {
    const largest = LONGEST[field as keyof typeof LONGEST];
    if (text.length > largest) problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest } });
  }
  if (!['P1', 'P2'].includes(classification)) {
    problems.push({ code: 'CLASS_UNKNOWN', field: 'classification' });
  }
  ctx.refuseIf(problems);
  return {
    label,
    kind: input.kind,
    phone,
    mailbox,
    hours,
    note,
    classification,
    testedOn,
    siteIds,
  };
}
