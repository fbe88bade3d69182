import type { DynamicModule, Type } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { PermissionCatalog } from '../../rules/permission.js';
import type { SealedColumn } from '../crypto/reseal.js';
import type { Migration } from './migration.js';
import type { TablePolicy } from './policy.js';

/** What a domain hands to the composition root: its tables, their rules and its module. */
export interface Domain {
  readonly name: string;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations: readonly Migration[];
  readonly policies: readonly TablePolicy[];
  readonly permissions: PermissionCatalog;
  readonly module?: Type | DynamicModule;
  /**
   * Functions that are replaced whole, never altered, and the triggers that call them. Put in force after the
   * migrations (in-force.ts), where a trigger belongs to its table.
   */
  readonly functions?: readonly string[];
  /** Where secrets are kept sealed, so that a new key reaches all of them. */
  readonly sealed?: readonly SealedColumn[];
}
