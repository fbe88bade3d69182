import type { Domain } from '@stad/platform/api/db/domain.js';
import { networkMigration } from './migrations/20261125-0400-network.js';
import {
  BusySpanEntity,
  ContactFunctionEntity,
  DirectoryEntryEntity,
  OnCallCoverageEntity,
} from './network.entities.js';
import {
  busySpanPolicy,
  contactFunctionPolicy,
  directoryEntryPolicy,
  onCallCoveragePolicy,
} from './network.policy.js';
import { networkFunctions } from './network-functions.js';

export const networkDomain: Domain = {
  name: 'network',
  entities: [ContactFunctionEntity, OnCallCoverageEntity, BusySpanEntity, DirectoryEntryEntity],
  migrations: [networkMigration],
  functions: [networkFunctions],
  policies: [contactFunctionPolicy, onCallCoveragePolicy, busySpanPolicy, directoryEntryPolicy],
  permissions: {},
};
