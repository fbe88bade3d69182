import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import {
  checkSamplePartner,
  type SamplePartnerState,
  type SamplePartnerStep,
  samplePartnerLife,
} from '../rules/sample-partner.js';
import {
  checkSamplePartnerPage,
  type SamplePartnerPageInput,
} from '../rules/sample-partner-list.js';
import { SamplePartnerChangeEntity, SamplePartnerEntity } from './sample-partner.entities.js';
import type {
  AddSamplePartnerInput,
  ChangeSamplePartnerInput,
  StepSamplePartnerInput,
} from './sample-partner.inputs.js';

const STEPS: readonly SamplePartnerStep[] = ['activate', 'pause', 'leave'];

/** One statement: the page by name, and how many there are as far as anybody counts. */
const PAGE = `
  with found as (
    select * from sample_partner
    where agency_id = (select app.agency_id()) and site_id = $1 and ($2::text is null or state = $2))
  select
    (select count(*)::int from (select from found limit ${COUNTED}) counted) as total,
    coalesce((
      select json_agg(json_build_object('id', p.id, 'agencyId', p.agency_id, 'siteId', p.site_id,
        'name', p.name, 'sort', p.sort, 'note', p.note, 'state', p.state, 'version', p.version)
        order by p.name, p.id)
      from (
        select * from found
        where $3::uuid is null or (name, id) > (select name, id from sample_partner where id = $3)
        order by name, id limit $4) p), '[]') as rows`;

/** A register of the own agency: its list, its rows and the steps of their life. */
@Injectable()
export class SamplePartnersService {
  async page(ctx: RequestContext, input: SamplePartnerPageInput & { readonly siteId: string }) {
    const { first, after, state } = orThrow(checkSamplePartnerPage(input));
    // The row beyond the page tells whether the list goes on.
    const [answer] = await ctx.db.sql<{ total: number; rows: SamplePartnerEntity[] }>(PAGE, [
      ...[input.siteId, state, after, first + 1],
    ]);
    const rows = (answer?.rows ?? []).slice(0, first);
    const goesOn = (answer?.rows.length ?? 0) > first;
    return {
      rows,
      total: answer?.total ?? 0,
      endCursor: goesOn ? (rows.at(-1)?.id ?? null) : null,
    };
  }

  find(ctx: RequestContext, id: string): Promise<SamplePartnerEntity> {
    return ctx.db.get(SamplePartnerEntity, { id });
  }

  async add(ctx: RequestContext, input: AddSamplePartnerInput): Promise<SamplePartnerEntity> {
    const id = await ctx.once('addSamplePartner', input, async () => {
      const fields = this.checked(ctx, input);
      const { agencyId } = ctx.person;
      const { siteId } = input;
      const row = { agencyId, siteId, state: 'MAPPED', ...fields };
      const samplePartnerId = await ctx.db.insert(SamplePartnerEntity, row);
      await this.note(ctx, samplePartnerId, 'MAPPED');
      return samplePartnerId;
    });
    return this.find(ctx, id);
  }

  /** Problems: those of the fields, `CONFLICT` when somebody was faster. */
  async change(ctx: RequestContext, input: ChangeSamplePartnerInput): Promise<SamplePartnerEntity> {
    const id = await ctx.once('changeSamplePartner', input, async () => {
      const own = { id: input.samplePartnerId };
      await ctx.db.updateVersion(
        SamplePartnerEntity,
        own,
        input.expectedVersion,
        this.checked(ctx, input),
      );
      return own.id;
    });
    return this.find(ctx, id);
  }

  /** Problems: `INVALID_CODE`, `STEP_NOT_POSSIBLE`, `CONFLICT`. */
  async step(ctx: RequestContext, input: StepSamplePartnerInput): Promise<SamplePartnerEntity> {
    const step = STEPS.find((known) => known === input.step);
    if (!step) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    const id = await ctx.once('stepSamplePartner', input, async () => {
      const partner = await this.find(ctx, input.samplePartnerId);
      if (partner.agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
      const state = orThrow(samplePartnerLife.take(partner.state as SamplePartnerState, step));
      const from = { id: partner.id, state: partner.state };
      const moved = await ctx.db.update(SamplePartnerEntity, from, { state });
      if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await this.note(ctx, partner.id, state);
      return partner.id;
    });
    return this.find(ctx, id);
  }

  private async note(ctx: RequestContext, samplePartnerId: string, state: SamplePartnerState) {
    const { agencyId, membershipId } = ctx.person;
    const { functionTitle } = await ctx.db.get(MembershipEntity, { id: membershipId });
    const change = { samplePartnerId, agencyId, state, at: ctx.now, functionTitle };
    await ctx.db.insert(SamplePartnerChangeEntity, change);
  }

  private checked(
    ctx: RequestContext,
    input: Omit<AddSamplePartnerInput, 'siteId' | 'clientMutationId'>,
  ) {
    acceptTexts(ctx, input, input.overrides);
    const { name, sort, note } = input;
    return orThrow(checkSamplePartner({ name, sort, note: note.text }));
  }
}
