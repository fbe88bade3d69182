import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { FirstDeeds } from '@stad/audit/api/first-deeds.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { TaskSources } from '@stad/tasks/api/task-sources.js';
import { TasksModule } from '@stad/tasks/api/tasks.domain.js';
import { CallResolver } from './call/call.resolver.js';
import { CallService } from './call/call.service.js';
import { CapacityEntity } from './capacity/capacity.entities.js';
import { capacityPolicy } from './capacity/capacity.policy.js';
import { CapacityResolver } from './capacity/capacity.resolver.js';
import { CapacityService } from './capacity/capacity.service.js';
import { holidayFunctions, onCallNights } from './capacity/on-call-nights.js';
import { waitingCapacity } from './capacity/waiting-capacity.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { DeputiesResolver } from './deputy/deputies.resolver.js';
import { DeputiesService } from './deputy/deputies.service.js';
import { DeputyEntity } from './deputy/deputy.entities.js';
import { deputyPolicy } from './deputy/deputy.policy.js';
import { findableFunctions } from './directory.findable.js';
import { HoursService } from './hours.service.js';
import { networkMigration } from './migrations/20261125-0400-network.js';
import { callMigration } from './migrations/20261125-1140-call.js';
import { deputyMigration } from './migrations/20261125-1402-deputy.js';
import { busySpanByEndMigration } from './migrations/20261126-0511-busy-span-by-end.js';
import { contactEndedMigration } from './migrations/20261126-2215-contact-ended.js';
import { networkOwnReferences } from './migrations/20261128-0802-network-own-references.js';
import { busySpanOutMigration } from './migrations/20261129-1500-busy-span-out.js';
import { capacityMigration } from './migrations/20261129-2045-capacity.js';
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
import { callDoorFunctions } from './network-door.js';
import {
  BusySpanFieldsResolver,
  ContactFunctionFieldsResolver,
  CoverageGapFieldsResolver,
  CoveredSpanFieldsResolver,
  DirectoryEntryFieldsResolver,
} from './network-fields.resolver.js';
import { networkFunctions } from './network-functions.js';
import { networkPermissions } from './permissions.js';
import { timeElsewhereFunctions } from './time-elsewhere-door.js';
import { OnCallTonightEntity } from './tonight/tonight.entities.js';
import { onCallTonightPolicy } from './tonight/tonight.policy.js';
import { CallTonightResolver, TonightResolver } from './tonight/tonight.resolver.js';
import { TonightService } from './tonight/tonight.service.js';
import { WrongNumberResolver } from './wrong-number/wrong-number.resolver.js';
import {
  NUMBER_SOURCE,
  numberSource,
  WrongNumberService,
} from './wrong-number/wrong-number.service.js';

@Module({
  imports: [AuditModule, ProgrammeModule, TasksModule],
  providers: [
    NetworkService,
    ContactsService,
    HoursService,
    CallService,
    DeputiesService,
    DeputiesResolver,
    NetworkResolver,
    ContactsResolver,
    CallResolver,
    ContactFunctionFieldsResolver,
    CoveredSpanFieldsResolver,
    CoverageGapFieldsResolver,
    BusySpanFieldsResolver,
    DirectoryEntryFieldsResolver,
    WrongNumberService,
    WrongNumberResolver,
    ...[CapacityService, CapacityResolver],
    ...[TonightService, TonightResolver, CallTonightResolver],
  ],
  exports: [NetworkService, ContactsService, HoursService],
})
export class NetworkModule {
  constructor(sources: TaskSources, deeds: FirstDeeds, findables: Findables, waiting: Waiting) {
    waiting.hand(...waitingCapacity);
    findables.add('FUNCTION', findableFunctions);
    deeds.add('NUMBER', { may: 'contact:create', table: 'contact_function', actions: ['INSERT'] });
    sources.add(NUMBER_SOURCE, numberSource);
  }
}

export const networkDomain: Domain = {
  name: 'network',
  entities: [
    ContactFunctionEntity,
    OnCallCoverageEntity,
    BusySpanEntity,
    DirectoryEntryEntity,
    DeputyEntity,
    CapacityEntity,
    OnCallTonightEntity,
  ],
  migrations: [
    networkMigration,
    callMigration,
    deputyMigration,
    busySpanByEndMigration,
    busySpanOutMigration,
    contactEndedMigration,
    ...networkOwnReferences,
    capacityMigration,
  ],
  functions: [
    networkFunctions,
    callDoorFunctions,
    timeElsewhereFunctions,
    holidayFunctions,
    onCallNights,
  ],
  policies: [
    contactFunctionPolicy,
    onCallCoveragePolicy,
    busySpanPolicy,
    directoryEntryPolicy,
    deputyPolicy,
    capacityPolicy,
    onCallTonightPolicy,
  ],
  permissions: networkPermissions,
  module: NetworkModule,
};
