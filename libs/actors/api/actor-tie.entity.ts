import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That one actor has to do with another, as one of them has said. */
@Entity('actor_tie')
export class ActorTieEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  /** The end that has said it. */
  @Column('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('uuid', { name: 'other_actor_id' }) otherActorId!: string;
  @Column('text') kind!: string;
  @Column('date', { name: 'said_on' }) saidOn!: string;
}
