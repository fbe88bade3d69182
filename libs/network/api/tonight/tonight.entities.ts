import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an on-call service can do in the hours it is said for. */
@Entity('on_call_tonight')
export class OnCallTonightEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'contact_function_id' }) contactFunctionId!: string;
  @Column('boolean', { name: 'goes_out' }) goesOut!: boolean;
  @Column('boolean', { name: 'by_phone' }) byPhone!: boolean;
  @Column('boolean', { name: 'has_shelter' }) hasShelter!: boolean;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('integer') version!: number;
}
