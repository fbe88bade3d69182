import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import { textProblems } from '@stad/safeguards/api/texts/accept-texts.js';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { isCallLanguage } from '../rules/call/languages.js';
import { CONTACT_CLASSES, checkContactFunction } from '../rules/contact-function.js';
import { ContactFunctionEntity, OnCallCoverageEntity } from './network.entities.js';
import type {
  ChangeContactFunctionInput,
  ContactFunctionFields,
  CreateContactFunctionInput,
  EndContactFunctionInput,
  MarkContactTestedInput,
} from './network.inputs.js';

/** The contact functions and hours of one's own agency. */
@Injectable()
export class ContactsService {
  async create(
    ctx: RequestContext,
    input: CreateContactFunctionInput,
  ): Promise<ContactFunctionEntity> {
    const id = await ctx.once('createContactFunction', input, async () =>
      ctx.db.insert(ContactFunctionEntity, {
        ...(await this.checked(ctx, input, null)),
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
      const fields = await this.checked(ctx, input, id);
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

  /** *Provat i dag*: somebody called the number and it was right. */
  async markTested(
    ctx: RequestContext,
    input: MarkContactTestedInput,
  ): Promise<ContactFunctionEntity> {
    const id = await ctx.once('markContactTested', input, async () => {
      const { id, agencyId } = await this.own(ctx, input.contactFunctionId);
      await ctx.db.updateVersion(ContactFunctionEntity, { id, agencyId }, input.expectedVersion, {
        testedOn: localDate(ctx.now),
      });
      return id;
    });
    return this.own(ctx, id);
  }

  /**
   * Nobody answers under this name from today: its numbers and addresses are taken away, it answers for
   * nobody else, and its hours end with the evening that began yesterday. Its name stays where it is written.
   */
  end(ctx: RequestContext, input: EndContactFunctionInput): Promise<string> {
    return ctx.once('endContactFunction', input, async () => {
      const { id, agencyId } = await this.own(ctx, input.contactFunctionId);
      const today = localDate(ctx.now);
      const nothing = { phone: null, mailbox: null, sdkAddress: null, note: null, deputyId: null };
      await ctx.db.updateVersion(ContactFunctionEntity, { id, agencyId }, input.expectedVersion, {
        ...nothing,
        hours: '',
        endedOn: today,
      });
      // A form that is open with it as the deputy shows that, instead of naming nobody.
      await ctx.db.sql(
        `update contact_function set deputy_id = null, version = version + 1
         where deputy_id = $1 and agency_id = $2`,
        [id, agencyId],
      );
      const hours = { contactFunctionId: id, agencyId };
      await ctx.db.delete(OnCallCoverageEntity, { ...hours, validFrom: MoreThanOrEqual(today) });
      await ctx.db.sql(
        `update on_call_coverage set valid_to = $3, version = version + 1
         where contact_function_id = $1 and agency_id = $2 and coalesce(valid_to, 'infinity') > $3`,
        [id, agencyId, addDays(today, -1)],
      );
      return id;
    });
  }

  /** A function of the acting agency that has not been ended, or `NOT_AVAILABLE`. */
  own(ctx: RequestContext, id: string): Promise<ContactFunctionEntity> {
    const { agencyId } = ctx.person;
    return ctx.db.get(ContactFunctionEntity, { id, agencyId, endedOn: IsNull() });
  }

  /** The columns of an input, or every problem with it. */
  private async checked(ctx: RequestContext, input: ContactFunctionFields, id: string | null) {
    const { kind, label, phone = null, mailbox = null, testedOn = null } = input;
    const classification = input.classification ?? 'P1';
    const siteIds = [...new Set(input.siteIds)];
    const hours = input.hours?.text ?? '';
    const note = input.note?.text || null;
    const sdkAddress = input.sdkAddress?.text || null;
    const reach = { kind, label, phone, mailbox, sdkAddress, siteIds, hours, note };
    const result = checkContactFunction(reach);
    const problems: Problem[] = [
      ...textProblems(ctx, input, input.overrides),
      ...(result.ok ? [] : result.problems),
    ];
    if (!CONTACT_CLASSES.some((known) => known === classification)) {
      problems.push({ code: 'CLASS_UNKNOWN', field: 'classification' });
    }
    if (testedOn !== null && testedOn > localDate(ctx.now)) {
      problems.push({ code: 'TESTED_IN_FUTURE', field: 'testedOn' });
    }
    const languages = [...new Set(input.languages ?? [])];
    if (!languages.every(isCallLanguage)) {
      problems.push({ code: 'LANGUAGE_UNKNOWN', field: 'languages' });
    }
    const deputyId = input.deputyId ?? null;
    if (deputyId !== null && deputyId === id) {
      problems.push({ code: 'DEPUTY_IS_ITSELF', field: 'deputyId' });
    }
    ctx.refuseIf(problems);
    if (deputyId !== null) await this.own(ctx, deputyId);
    return { ...reach, classification, testedOn, languages, deputyId };
  }
}
