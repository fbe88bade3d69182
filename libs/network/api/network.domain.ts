import { Module } from '@nestjs/common';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { ContactsService } from './contacts.service.js';
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
import { NetworkResolver } from './network.resolver.js';
import { NetworkService } from './network.service.js';
import {
  BusySpanFieldsResolver,
  ContactFunctionFieldsResolver,
  CoverageGapFieldsResolver,
  CoveredSpanFieldsResolver,
  DirectoryEntryFieldsResolver,
} from './network-fields.resolver.js';
import { networkFunctions } from './network-functions.js';
import { networkPermissions } from './permissions.js';

@Module({
  providers: [
    NetworkService,
    ContactsService,
    NetworkResolver,
    ContactFunctionFieldsResolver,
    CoveredSpanFieldsResolver,
    CoverageGapFieldsResolver,
    BusySpanFieldsResolver,
    DirectoryEntryFieldsResolver,
  ],
  exports: [NetworkService, ContactsService],
})
export class NetworkModule {}

export const networkDomain: Domain = {
  name: 'network',
  entities: [ContactFunctionEntity, OnCallCoverageEntity, BusySpanEntity, DirectoryEntryEntity],
  migrations: [networkMigration],
  functions: [networkFunctions],
  policies: [contactFunctionPolicy, onCallCoveragePolicy, busySpanPolicy, directoryEntryPolicy],
  permissions: networkPermissions,
  module: NetworkModule,
};
