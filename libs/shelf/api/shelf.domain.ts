import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { UploadsModule } from '@stad/safeguards/api/uploads/uploads.module.js';
import { OpenItems } from '@stad/town-page/api/page/open-items.js';
import { TownPageModule } from '@stad/town-page/api/town-page.domain.js';
import { shelfItemMigration } from './migrations/20261130-1448-shelf-item.js';
import { shelfFilePiecesMigration } from './migrations/20261202-0172-shelf-file-pieces.js';
import { openItemsOf } from './open-materials.js';
import { shelfPermissions } from './permissions.js';
import { shelfFunctions } from './shelf.functions.js';
import { ShelfService } from './shelf.service.js';
import { OpenSheetController, ShelfFileController } from './shelf-file.controller.js';
import { ShelfFileEntity, ShelfItemEntity, ShelfVersionEntity } from './shelf-item.entities.js';
import { findableMaterials } from './shelf-item.findable.js';
import { shelfFilePolicy, shelfItemPolicy, shelfVersionPolicy } from './shelf-item.policy.js';
import { ShelfItemResolver } from './shelf-item.resolver.js';
import { SHELF_ITEM_ROWS } from './shelf-item.watched.js';
import { ShelfVersionsService } from './shelf-versions.service.js';
import { waitingShelf } from './waiting-shelf.js';

@Module({
  imports: [AuditModule, ProgrammeModule, TownPageModule, UploadsModule],
  controllers: [ShelfFileController, OpenSheetController],
  providers: [ShelfService, ShelfVersionsService, ShelfItemResolver],
})
export class ShelfModule {
  constructor(
    watched: WatchedRecords,
    openItems: OpenItems,
    waiting: Waiting,
    findables: Findables,
  ) {
    waiting.hand(...waitingShelf);
    findables.add('MATERIAL', findableMaterials);
    watched.add('SHELF_ITEM', SHELF_ITEM_ROWS);
    openItems.add(openItemsOf);
  }
}

export const shelfDomain: Domain = {
  name: 'shelf',
  entities: [ShelfItemEntity, ShelfVersionEntity, ShelfFileEntity],
  migrations: [shelfItemMigration, shelfFilePiecesMigration],
  policies: [shelfItemPolicy, shelfVersionPolicy, shelfFilePolicy],
  functions: [shelfFunctions],
  permissions: shelfPermissions,
  module: ShelfModule,
};
