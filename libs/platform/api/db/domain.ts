import type { DynamicModule, Type } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { PermissionCatalog } from '../../rules/permission.js';
import type { OpenContext } from '../context/open-context.js';
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
  readonly functions?: readonly FunctionBlock[];
  /**
   * Days of a programme `p` at which something that is published is cut, one column: what is summed for good
   * is cut there, too (INV-15).
   */
  readonly cuts?: readonly string[];
  /** What repeats texts of other records, such as a frozen report: held back and taken out with them (J16). */
  readonly repeats?: readonly TextRepeats[];
  /** Where secrets are kept sealed, so that a new key reaches all of them. */
  readonly sealed?: readonly SealedColumn[];
  /** How one finds out who asks, as far as this domain knows people: of several, the uppermost does. */
  readonly openContext?: OpenContext;
}

/** SQL, or what makes it from all that the domains hand over. */
export type FunctionBlock = string | ((domains: readonly Domain[]) => string);

/** Functions of the database, by name, over the code of a text, its record and what stood there. */
export interface TextRepeats {
  /** `(text, record, was, back)`: withheld while the text is hidden, let go when it is put back. */
  readonly withhold: string;
  /** `(text, record, was, stub)`: taken out, and what was sent is corrected. */
  readonly erase: string;
}

/** Which roles hold which permission, over these domains. */
export const permissionsIn = (domains: readonly Domain[]): PermissionCatalog =>
  Object.assign({}, ...domains.map(({ permissions }) => permissions));
