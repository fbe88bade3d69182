import type { ClosingState } from '@stad/safeguards/rules/disclosure/closing/closing-state.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is told of counts about persons from one closing day to the next: published forms alone. */
@Entity('closing_state')
export class ClosingStateEntity {
  @PrimaryColumn('uuid', { name: 'programme_id' }) programmeId!: string;
  @PrimaryColumn('date', { name: 'closes_on' }) closesOn!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('jsonb') told!: ClosingState;
  @Column('timestamptz', { name: 'closed_at' }) closedAt!: Date;
}
