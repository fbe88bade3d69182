import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';

const PLAN = `mutation planPrevention($input: PlanPreventionInput!) { planPrevention(input: $input) { id } }`;

/** The one to come in the running programme: planned, and still its own agency's. */
export const preventionsDemo: DemoRecords = async (stage, { ago, day }) => {
  await stage.does('utvecklingsledare@soc-lund', atLocal(ago(3), '10:00'), PLAN, {
    siteId: await stage.siteId('lund'),
    programmeId: await stage.programmeId('lopande'),
    ...{ target: 'HOTEL_PROPERTY', channel: 'CONVERSATION', place: 'Stadshuset, Lund' },
    title: 'Hotell och fastighetsägare: tecken och vem man ringer',
    purpose: 'Personalen känner igen tecken och vet vem som svarar, dag och natt.',
    startsAt: atLocal(day(8), '09:00').toISOString(),
    endsAt: atLocal(day(8), '11:00').toISOString(),
  });
};
