import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { PILOT_HANDOVERS } from '../../rules/demo/pilot-handovers.js';
import { runningHandovers } from '../../rules/demo/running-handovers.js';
import type { LivingHandoverRecord } from '../../rules/demo/types.js';
import { UNCOUNTED_CATEGORIES } from '../../rules/handover-codes.js';

/** What is left of those of the pilot, and those of the running programme as somebody registers them. */
export const handoversDemo: DemoRecords = async (stage, days) => {
  await loadAged(stage);
  for (const record of runningHandovers(days)) await loadLiving(stage, record);
  // All of them are older than a day, and nothing ages while a demo is loaded.
  await stage.owner.query('update handover set observed_at = null, contact_at = null');
};

/** No operation writes what is left: the job does, of what was registered in its time. */
async function loadAged(stage: DemoStage): Promise<void> {
  const site = await stage.siteId('lund');
  const programme = await stage.programmeId('2022');
  for (const { from, category, month, minutes } of PILOT_HANDOVERS) {
    await stage.owner.query(
      `insert into handover_month (agency_id, site_id, programme_id, month, category, minutes, is_counted)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[await stage.agencyId(from), site, programme, month, category, minutes],
        !UNCOUNTED_CATEGORIES.includes(category),
      ],
    );
  }
}

async function loadLiving(stage: DemoStage, record: LivingHandoverRecord): Promise<void> {
  const { day, observed, contact, became, to, by, answeredBy } = record;
  const contactAt = contact && atLocal(day, contact).toISOString();
  const { id: handoverId } = await act(stage, by, atLocal(day, '22:30'), 'registerHandover', {
    ...{ siteId: await stage.siteId('lund'), end: 'SENDER', category: record.category },
    ...{ band: record.band, channel: 'PHONE', hasConsent: record.hasConsent },
    otherAgencyId: to.agencyKey && (await stage.agencyId(to.agencyKey)),
    otherFunction: to.functionTitle,
    observedAt: atLocal(day, observed).toISOString(),
    ...(became === 'BY_VOICE' ? { contactAt, confirmedByFunction: to.functionTitle } : {}),
  });
  if (!answeredBy) return;
  const at = atLocal(day, '22:45');
  if (became === 'CONFIRMED') {
    await act(stage, answeredBy, at, 'confirmHandover', { handoverId, contactAt });
  }
  if (became === 'WRONG_RECEIVER')
    await act(stage, answeredBy, at, 'wrongReceiver', { handoverId });
}

async function act(
  stage: DemoStage,
  who: PersonKey,
  at: Date,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: string }> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ${name}($input: ${type}!) { ${name}(input: $input) { id } }`;
  const done = await stage.does<Record<string, { id: string }>>(who, at, document, input);
  return done[name] ?? { id: '' };
}
