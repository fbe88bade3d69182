import { Injectable } from '@nestjs/common';
import { ContactFunctionEntity } from '@stad/network/api/network.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { SiteEntity } from '@stad/programme/api/programme.entities.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { IsNull } from 'typeorm';
import { checkIntroductions, hindrance, isPagePart } from '../rules/town-page.js';
import { KeptPages } from './page/kept-pages.js';
import { openTrainings } from './page/open-page.js';
import { pageWithTexts } from './page/page-with-texts.js';
import { TownPageEntity, TownPageNumberEntity } from './town-page.entities.js';
import type {
  HideFromTownPageInput,
  SaveTownPageInput,
  ShowOnTownPageInput,
} from './town-page.inputs.js';
import type { TownPage } from './town-page.types.js';

/** Whether the acting agency leads an open programme in a town. */
const LEADS = `select exists (select from programme_site s join programme p on p.id = s.programme_id
  where s.site_id = $1 and p.lead_agency_id = (select app.agency_id())
    and p.state in ('PLANNED', 'ACTIVE')) as leads`;

/** The page of a town as its lead keeps it, and the numbers that each agency shows there. */
@Injectable()
export class TownPagesService {
  constructor(private readonly kept: KeptPages) {}

  /** Problem: `NOT_AVAILABLE` of a town one has no part in. */
  async find(ctx: RequestContext, siteId: string): Promise<TownPage> {
    const site = await ctx.db.get(SiteEntity, { id: siteId });
    const page = await pageWithTexts(ctx, siteId);
    const allowed = await ctx.db.find(TownPageNumberEntity, { where: { siteId } });
    const contacts = await this.contacts(ctx, siteId, allowed);
    const partOf = (id: string) => allowed.find((one) => one.contactFunctionId === id)?.part;
    return {
      ...{
        id: page?.id ?? null,
        siteId,
        path: `/oppen/${site.key}`,
        isOpen: page?.isOpen ?? false,
      },
      ...{ introSv: page?.introSv ?? '', introEn: page?.introEn ?? '' },
      ...{ introEasy: page?.introEasy ?? '', version: page?.version ?? 0 },
      isMine: await this.isMine(ctx, siteId, page),
      texts: [...(page?.texts ?? [])],
      numbers: contacts.flatMap((contact) => {
        const { id, label, phone } = contact;
        const part = partOf(id);
        return part && phone && hindrance(contact, siteId) === null ? [{ part, label, phone }] : [];
      }),
      trainings: await openTrainings(ctx, siteId),
      choices: contacts.filter(this.isToChoose(ctx)).map((contact) => ({
        ...{ contactFunctionId: contact.id, label: contact.label, phone: contact.phone },
        part: partOf(contact.id) ?? null,
        hindrance: hindrance(contact, siteId),
      })),
    };
  }

  /**
   * Problems: `NOT_AVAILABLE` for whoever does not lead in the town, `CONFLICT` when somebody was faster, those of
   * the texts.
   */
  async save(ctx: RequestContext, input: SaveTownPageInput): Promise<TownPage> {
    const { siteId, isOpen, expectedVersion } = input;
    await ctx.once('saveTownPage', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      const texts = orThrow(
        checkIntroductions({
          introSv: input.introSv.text.trim(),
          introEn: input.introEn.text.trim(),
          introEasy: input.introEasy.text.trim(),
        }),
      );
      const page = await ctx.db.findOne(TownPageEntity, { siteId });
      const isOwn = page?.agencyId === ctx.person.agencyId;
      // After the programme an own page is taken down, and not opened again.
      const needsLead = isOpen || page === null;
      if (page && !isOwn) ctx.refuseIf([NOT_AVAILABLE]);
      if (needsLead && !(await leads(ctx, siteId))) ctx.refuseIf([NOT_AVAILABLE]);
      const said = { isOpen, ...texts };
      if (page === null) return this.begin(ctx, siteId, expectedVersion, said);
      const { agencyId } = ctx.person;
      await ctx.db.updateVersion(TownPageEntity, { id: page.id, agencyId }, expectedVersion, said);
      return page.id;
    });
    return this.changed(ctx, siteId);
  }

  /**
   * The act of the agency whose number it is. Problems: `NOT_AVAILABLE`, `INVALID_CODE`, `SITE_NOT_SERVED`,
   * `CONTACT_WITHOUT_PHONE`, `CONTACT_NOT_OPEN`.
   */
  async show(ctx: RequestContext, input: ShowOnTownPageInput): Promise<TownPage> {
    const { siteId, contactFunctionId, part } = input;
    await ctx.once('showOnTownPage', input, async () => {
      if (!isPagePart(part)) throw new ProblemError([{ code: 'INVALID_CODE', field: 'part' }]);
      await ctx.db.get(SiteEntity, { id: siteId });
      const { agencyId } = ctx.person;
      const where = { id: contactFunctionId, agencyId, endedOn: IsNull() };
      const code = hindrance(await ctx.db.get(ContactFunctionEntity, where), siteId);
      if (code !== null) ctx.refuseIf([{ code, field: 'contactFunctionId' }]);
      await ctx.db.delete(TownPageNumberEntity, { siteId, contactFunctionId, agencyId });
      return ctx.db.insert(TownPageNumberEntity, { agencyId, siteId, contactFunctionId, part });
    });
    return this.changed(ctx, siteId);
  }

  /** Problem: `NOT_AVAILABLE`; of a number that does not stand there it is done already. */
  async hide(ctx: RequestContext, input: HideFromTownPageInput): Promise<TownPage> {
    const { siteId, contactFunctionId } = input;
    await ctx.once('hideFromTownPage', input, async () => {
      await ctx.db.get(SiteEntity, { id: siteId });
      const { agencyId } = ctx.person;
      const where = { id: contactFunctionId, agencyId };
      const { id } = await ctx.db.get(ContactFunctionEntity, where);
      await ctx.db.delete(TownPageNumberEntity, { siteId, contactFunctionId, agencyId });
      return id;
    });
    return this.changed(ctx, siteId);
  }

  /** As it is now, also for whoever asks next; until the write is kept nobody else sees it, which is soon. */
  async changed(ctx: RequestContext, siteId: string): Promise<TownPage> {
    const page = await this.find(ctx, siteId);
    this.kept.drop();
    return page;
  }

  private async begin(
    ctx: RequestContext,
    siteId: string,
    expectedVersion: number,
    said: Pick<TownPageEntity, 'isOpen' | 'introSv' | 'introEn' | 'introEasy'>,
  ): Promise<string> {
    if (expectedVersion !== 0) ctx.refuseIf([{ code: 'CONFLICT', field: 'expectedVersion' }]);
    const { agencyId } = ctx.person;
    const [row] = await ctx.db.sql<{ id: string }>(
      `insert into town_page (agency_id, site_id, is_open, intro_sv, intro_en, intro_easy)
       values ($1, $2, $3, $4, $5, $6) on conflict (site_id) do nothing returning id`,
      [agencyId, siteId, said.isOpen, said.introSv, said.introEn, said.introEasy],
    );
    // Somebody else began it in the same moment.
    if (!row) throw new ProblemError([{ code: 'CONFLICT', field: 'expectedVersion' }]);
    return row.id;
  }

  private async isMine(
    ctx: RequestContext,
    siteId: string,
    page: TownPageEntity | null,
  ): Promise<boolean> {
    if (!ctx.may('town-page:keep')) return false;
    return page ? page.agencyId === ctx.person.agencyId : leads(ctx, siteId);
  }

  /** What stands on the page, and what of the own agency could. */
  private contacts(
    ctx: RequestContext,
    siteId: string,
    allowed: readonly TownPageNumberEntity[],
  ): Promise<ContactFunctionEntity[]> {
    const { agencyId } = ctx.person;
    const ids = allowed.map(({ contactFunctionId }) => contactFunctionId);
    return ctx.db.select(ContactFunctionEntity, 'f', (query) =>
      query
        .where('f.endedOn is null and :siteId = any (f.siteIds)', { siteId })
        .andWhere('(f.agencyId = :agencyId or f.id = any (:ids))', { agencyId, ids })
        .orderBy('f.label')
        .addOrderBy('f.id')
        .getMany(),
    );
  }

  private isToChoose(ctx: RequestContext) {
    const { agencyId } = ctx.person;
    return (contact: ContactFunctionEntity) =>
      ctx.may('town-page:show') && contact.agencyId === agencyId;
  }
}

/** Whether the acting agency leads an open programme in the town. */
export async function leads(ctx: RequestContext, siteId: string): Promise<boolean> {
  const [row] = await ctx.db.sql<{ leads: boolean }>(LEADS, [siteId]);
  return row?.leads === true;
}
