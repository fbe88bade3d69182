import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('capacity')
export class CapacityEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('text') kind!: string;
  @Column('double precision') amount!: number;
  @Column('date', { name: 'from_on' }) from!: string;
  @Column('date', { name: 'to_on', nullable: true }) to!: string | null;
  @Column('uuid', { name: 'contact_function_id', nullable: true })
  contactFunctionId!: string | null;
  @Column('integer') version!: number;
}
