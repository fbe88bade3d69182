import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('task')
export class TaskEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('text') verb!: string;
  @Column('text') body!: string;
  @Column('text', { name: 'owner_function' }) ownerFunction!: string;
  /** Who held the function as the task came to lie with it, given by the database. */
  @Column({ type: 'uuid', name: 'holder_ids', array: true, insert: false, update: false })
  holderIds?: string[];
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text') classification!: string;
  @Column('text', { name: 'source_kind' }) sourceKind!: string;
  @Column('uuid', { name: 'source_id', nullable: true }) sourceId!: string | null;
  @Column('text') state!: string;
  @Column('text', { default: '' }) note!: string;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('task_change')
export class TaskChangeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'task_id' }) taskId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') state!: string;
  @Column('timestamptz') at!: Date;
  /** The order in which they were noted, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
}

@Entity('task_offer')
export class TaskOfferEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'task_id' }) taskId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'to_agency_id' }) toAgencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('text') verb!: string;
  @Column('text') body!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text') classification!: string;
  @Column('timestamptz', { name: 'offered_at' }) offeredAt!: Date;
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
  @Column('text', { name: 'offered_function' }) offeredFunction!: string;
  @Column('text') state!: string;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('text', { name: 'answered_function', nullable: true }) answeredFunction!: string | null;
}
