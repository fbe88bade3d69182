import { Module } from '@nestjs/common';
import type { Domain } from '@stad/platform/api/db/domain.js';
import {
  GoAheadEntity,
  GoAheadVoidEntity,
  PassCheckEntity,
  StandingRiskEntity,
} from './go-ahead/go-ahead.entities.js';
import {
  goAheadPolicy,
  goAheadVoidPolicy,
  passAgencyFactPolicy,
  passCheckPolicy,
  standingRiskFactPolicy,
  standingRiskPolicy,
} from './go-ahead/go-ahead.policy.js';
import { fieldPassMigration } from './migrations/20261125-0600-field-pass.js';
import { goAheadMigration } from './migrations/20261125-0610-go-ahead.js';
import { fieldReportMigration } from './migrations/20261125-0620-field-report.js';
import {
  FieldOperationAreaEntity,
  FieldOperationEntity,
  PassAnswerEntity,
  PassInvitationEntity,
  PassMemberEntity,
  PassProgressEntity,
} from './pass/pass.entities.js';
import {
  fieldOperationAreaPolicy,
  fieldOperationPolicy,
  passAnswerPolicy,
  passInvitationPolicy,
  passMemberPolicy,
  passNumberSeriesPolicy,
  passProgressPolicy,
} from './pass/pass.policy.js';
import { passGuardFunctions } from './pass/pass-guards.functions.js';
import { passStateFunctions } from './pass/pass-state.functions.js';
import { fieldOperationPermissions } from './permissions.js';
import {
  DebriefEntity,
  FieldReportBreakdownEntity,
  FieldReportCorrectionEntity,
  FieldReportEntity,
  FieldReportHoursEntity,
} from './report/report.entities.js';
import { reportFunctions } from './report/report.functions.js';
import {
  debriefPolicy,
  fieldReportBreakdownPolicy,
  fieldReportCorrectionPolicy,
  fieldReportHoursPolicy,
  fieldReportPolicy,
} from './report/report.policy.js';

@Module({})
export class FieldOperationsModule {}

export const fieldOperationsDomain: Domain = {
  name: 'activities/field-operations',
  entities: [
    FieldOperationEntity,
    FieldOperationAreaEntity,
    PassProgressEntity,
    PassInvitationEntity,
    PassMemberEntity,
    PassAnswerEntity,
    StandingRiskEntity,
    PassCheckEntity,
    GoAheadEntity,
    GoAheadVoidEntity,
    FieldReportEntity,
    FieldReportHoursEntity,
    FieldReportBreakdownEntity,
    FieldReportCorrectionEntity,
    DebriefEntity,
  ],
  migrations: [fieldPassMigration, goAheadMigration, fieldReportMigration],
  functions: [passStateFunctions, passGuardFunctions, reportFunctions],
  policies: [
    fieldOperationPolicy,
    fieldOperationAreaPolicy,
    passProgressPolicy,
    passInvitationPolicy,
    passMemberPolicy,
    passAnswerPolicy,
    passNumberSeriesPolicy,
    standingRiskPolicy,
    standingRiskFactPolicy,
    passCheckPolicy,
    passAgencyFactPolicy,
    goAheadPolicy,
    goAheadVoidPolicy,
    fieldReportPolicy,
    fieldReportHoursPolicy,
    fieldReportBreakdownPolicy,
    fieldReportCorrectionPolicy,
    debriefPolicy,
  ],
  permissions: fieldOperationPermissions,
  module: FieldOperationsModule,
};
