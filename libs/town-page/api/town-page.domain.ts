import { Module } from '@nestjs/common';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { NUMBER_SHOWERS, PAGE_KEEPERS, PAGE_READERS } from '../rules/town-page.js';
import { townPageMigration } from './migrations/20261130-1500-town-page.js';
import { KeptPages } from './page/kept-pages.js';
import { OpenItems } from './page/open-items.js';
import { OpenPageController } from './page/page.controller.js';
import { TownPageEntity, TownPageNumberEntity } from './town-page.entities.js';
import { townPageFunctions } from './town-page.functions.js';
import { townPageNumberPolicy, townPagePolicy } from './town-page.policy.js';
import { TownPageResolver } from './town-page.resolver.js';
import { TownPagesService } from './town-pages.service.js';

@Module({
  imports: [ProgrammeModule],
  controllers: [OpenPageController],
  providers: [OpenItems, KeptPages, TownPagesService, TownPageResolver],
  exports: [OpenItems],
})
export class TownPageModule {}

export const townPageDomain: Domain = {
  name: 'town-page',
  entities: [TownPageEntity, TownPageNumberEntity],
  migrations: [townPageMigration],
  functions: [townPageFunctions],
  policies: [townPagePolicy, townPageNumberPolicy],
  permissions: {
    'town-page:read': PAGE_READERS,
    'town-page:keep': PAGE_KEEPERS,
    'town-page:show': NUMBER_SHOWERS,
  },
  module: TownPageModule,
};
