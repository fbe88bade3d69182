import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('funding_grant')
export class GrantEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('text', { name: 'funder_diary_number' }) funderDiaryNumber!: string;
  @Column('date', { name: 'decided_on' }) decidedOn!: string;
  @Column('integer') amount!: number;
  @Column('integer', { name: 'paid_out', default: 0 }) paidOut!: number;
  @Column('integer', { default: 0 }) requested!: number;
  @Column('integer', { name: 'co_funding', default: 0 }) coFunding!: number;
  @Column('integer', { name: 'volunteer_hours', default: 0 }) volunteerHours!: number;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('grant_condition')
export class GrantConditionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'grant_id' }) grantId!: string;
  @Column('smallint') position!: number;
  @Column('text', { name: 'body' }) text!: string;
  @Column('date', { name: 'met_on', nullable: true }) metOn!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('budget_line')
export class BudgetLineEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'grant_id' }) grantId!: string;
  @Column('smallint') position!: number;
  @Column('text') name!: string;
  @Column('integer') budget!: number;
  @Column('text', { default: '' }) comment!: string;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('budget_change')
export class BudgetChangeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'grant_id' }) grantId!: string;
  @Column('uuid', { name: 'from_line_id' }) fromLineId!: string;
  @Column('uuid', { name: 'to_line_id' }) toLineId!: string;
  @Column('integer') amount!: number;
  @Column('date', { name: 'consented_on' }) consentedOn!: string;
  @Column('text', { name: 'diary_number' }) diaryNumber!: string;
}

@Entity('ledger_row')
export class LedgerRowEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'grant_id' }) grantId!: string;
  @Column('uuid', { name: 'line_id' }) lineId!: string;
  @Column('text') verification!: string;
  @Column('date', { name: 'booked_on' }) bookedOn!: string;
  @Column('integer') amount!: number;
}
