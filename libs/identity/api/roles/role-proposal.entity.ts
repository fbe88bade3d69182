import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProposalState } from '../../rules/role-proposal.js';

@Entity('role_proposal')
export class RoleProposalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  /** What is added. */
  @Column('text', { array: true }) roles!: string[];
  @Column('uuid', { name: 'list_id', nullable: true }) listId!: string | null;
  @Column('text') state!: ProposalState;
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('timestamptz', { name: 'lapses_at' }) lapsesAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
}
