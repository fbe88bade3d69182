import { Module } from '@nestjs/common';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { NUMBER_SHOWERS, PAGE_KEEPERS, PAGE_READERS } from '../rules/town-page.js';
import { townPageMigration } from './migrations/20261130-1500-town-page.js';
import { townPageTextMigration } from './migrations/20261202-0151-town-page-text.js';
import { KeptPages } from './page/kept-pages.js';
import { OpenItems } from './page/open-items.js';
import { OpenPageController } from './page/page.controller.js';
import { TownPageEntity, TownPageNumberEntity, TownPageTextEntity } from './town-page.entities.js';
import { townPageFunctions } from './town-page.functions.js';
import { townPageNumberPolicy, townPagePolicy, townPageTextPolicy } from './town-page.policy.js';
import { TownPageResolver } from './town-page.resolver.js';
import { TownPageTextsService } from './town-page-texts.service.js';
import { TownPagesService } from './town-pages.service.js';
import { waitingNumbers } from './waiting-numbers.js';

@Module({
  imports: [ProgrammeModule],
  controllers: [OpenPageController],
  providers: [OpenItems, KeptPages, TownPagesService, TownPageTextsService, TownPageResolver],
  exports: [OpenItems],
})
export class TownPageModule {
  constructor(waiting: Waiting) {
    waiting.hand(...waitingNumbers);
  }
}

export const townPageDomain: Domain = {
  name: 'town-page',
  entities: [TownPageEntity, TownPageNumberEntity, TownPageTextEntity],
  migrations: [townPageMigration, townPageTextMigration],
  functions: [townPageFunctions],
  policies: [townPagePolicy, townPageNumberPolicy, townPageTextPolicy],
  permissions: {
    'town-page:read': PAGE_READERS,
    'town-page:keep': PAGE_KEEPERS,
    'town-page:show': NUMBER_SHOWERS,
  },
  module: TownPageModule,
};
