import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { checkFurtherText, isFurtherLanguage, mayHave } from '../rules/further-language.js';
import { TownPageTextEntity } from './town-page.entities.js';
import type { RemoveTownPageTextInput, SaveTownPageTextInput } from './town-page.inputs.js';
import type { TownPage } from './town-page.types.js';
import { leads, TownPagesService } from './town-pages.service.js';

/** The own page of a town. Held until the end: how many languages it has is counted by one at a time. */
const OWN_PAGE = `select id from town_page where site_id = $1 and agency_id = (select app.agency_id()) for update`;

/** What the page of a town says in further languages: kept by those who keep the page. */
@Injectable()
export class TownPageTextsService {
  constructor(private readonly pages: TownPagesService) {}

  /**
   * Problems: `NOT_AVAILABLE` for whoever does not lead in the town or has no page there yet, `LANGUAGES_FULL`,
   * `CONFLICT` when somebody was faster, those of the words and of how they are known.
   */
  async save(ctx: RequestContext, input: SaveTownPageTextInput): Promise<TownPage> {
    const { siteId, language, expectedVersion } = input;
    await ctx.once('saveTownPageText', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      const townPageId = await ownPage(ctx, siteId);
      const all = await ctx.db.find(TownPageTextEntity, { where: { townPageId } });
      const kept = all.find((one) => one.language === language) ?? null;
      // Whoever has an older page open compares with what stands there first.
      if ((kept?.version ?? 0) !== expectedVersion) {
        throw new ProblemError([{ code: 'CONFLICT', field: 'expectedVersion' }]);
      }
      const text = orThrow(checkFurtherText(typedIn(input), kept, localDate(ctx.now)));
      const has = all.map((one) => one.language);
      if (!mayHave(language, has)) ctx.refuseIf([{ code: 'LANGUAGES_FULL', field: 'language' }]);
      const { agencyId } = ctx.person;
      // After the programme what stands there is taken away, and nothing is written anew.
      if (!(await leads(ctx, siteId))) ctx.refuseIf([NOT_AVAILABLE]);
      if (!kept) return ctx.db.insert(TownPageTextEntity, { ...text, townPageId, agencyId });
      const where = { id: kept.id, agencyId };
      await ctx.db.updateVersion(TownPageTextEntity, where, expectedVersion, text);
      return kept.id;
    });
    return this.pages.changed(ctx, siteId);
  }

  /** Problems: `NOT_AVAILABLE`, `CONFLICT`; of a language that is not there it is done already. */
  async remove(ctx: RequestContext, input: RemoveTownPageTextInput): Promise<TownPage> {
    const { siteId, language, expectedVersion } = input;
    await ctx.once('removeTownPageText', input, async () => {
      const townPageId = await ownPage(ctx, siteId);
      if (!isFurtherLanguage(language)) return townPageId;
      const kept = await ctx.db.findOne(TownPageTextEntity, { townPageId, language });
      if (!kept) return townPageId;
      if (kept.version !== expectedVersion) {
        throw new ProblemError([{ code: 'CONFLICT', field: 'expectedVersion' }]);
      }
      await ctx.db.delete(TownPageTextEntity, { id: kept.id });
      return kept.id;
    });
    return this.pages.changed(ctx, siteId);
  }
}

async function ownPage(ctx: RequestContext, siteId: string): Promise<string> {
  const [page] = await ctx.db.sql<{ id: string }>(OWN_PAGE, [siteId]);
  if (!page) throw new ProblemError([NOT_AVAILABLE]);
  return page.id;
}

const typedIn = (input: SaveTownPageTextInput) => ({
  ...{ language: input.language, says: input.says.text, knownBy: input.knownBy },
  ...{ sourceName: input.sourceName?.text ?? '', sourceUrl: input.sourceUrl ?? '' },
  ...{ byFunction: input.byFunction ?? '', knownOn: input.knownOn },
});
