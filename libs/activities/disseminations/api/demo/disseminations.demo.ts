import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { ALMEDALEN } from '../../rules/demo/pilot-almedalen.js';
import { runningStage } from '../../rules/demo/running-stage.js';
import type { DisseminationRecord } from '../../rules/demo/types.js';

interface Answer {
  readonly id: string;
  readonly leads?: readonly { readonly id: string }[];
}

const mutation = (name: string, fields: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ${name}($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
};

/** Stages as whoever plans them: confirmed, held, counted, written of, and who wanted more. */
export const disseminationsDemo: DemoRecords = async (stage, days) => {
  for (const record of [ALMEDALEN, runningStage(days)]) await loadStage(stage, record);
};

async function loadStage(stage: DemoStage, record: DisseminationRecord): Promise<void> {
  const planned = atLocal(record.plannedOn, '10:00');
  const startsAt = atLocal(record.on, record.from);
  const endsAt = atLocal(record.on, record.to);
  const dayAfter = (n: number, time: string) => atLocal(addDays(record.on, n), time);
  const does = async (now: Date, name: string, input: object, fields = 'id') => {
    const { plannedBy, ownerAgencyKey } = record;
    const document = mutation(name, fields);
    const answer = await stage.does<Record<string, Answer>>(
      ...([plannedBy, now, document, { ...input }, ownerAgencyKey] as const),
    );
    return answer[name];
  };

  const { title, place, format, targets, message, purpose } = record;
  const plan = await does(planned, 'planDissemination', {
    siteId: await stage.siteId(record.siteKey),
    programmeId: await stage.programmeId(record.programmeKey),
    ...{ title, stage: record.stage, place, format, targets: [...targets], message, purpose },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  });
  const disseminationId = plan?.id ?? '';
  const voices = record.lineup.map(({ functionTitle, ...voice }) => ({
    ...{ ...voice, functionTitle: functionTitle || null },
  }));
  const lineup = { disseminationId, expectedVersion: 0, voices };
  await does(planned, 'saveDisseminationLineup', lineup);
  await does(planned, 'stepDissemination', { disseminationId, step: 'confirm' });

  const { audience, audienceHow, audienceMethod } = record;
  const said = { audience, audienceHow, audienceMethod };
  await does(endsAt, 'noteDisseminationAudience', { disseminationId, expectedVersion: 0, ...said });
  const leadIds: string[] = [];
  for (const { became: _became, followUp: _followUp, ...lead } of record.leads) {
    const now = new Date(endsAt.getTime() + leadIds.length * 60_000);
    const noted = await does(now, 'addLead', { disseminationId, ...lead }, 'id leads { id }');
    leadIds.push(noted?.leads?.at(-1)?.id ?? '');
  }
  await does(endsAt, 'stepDissemination', { disseminationId, step: 'complete' });
  for (const { url, ...item } of record.media) {
    const now = atLocal(item.appearedOn, '12:00');
    await does(now, 'addMediaItem', { disseminationId, ...item, url: url || null });
  }
  for (const [at, { organisation, became, followUp }] of record.leads.entries()) {
    const leadId = leadIds[at] ?? '';
    if (followUp) {
      await does(dayAfter(1, '09:00'), 'addTask', {
        ...{ siteId: await stage.siteId(record.siteKey), verb: 'FOLLOW_UP' },
        ...{ body: `förfrågan från ${organisation}`, ...followUp },
        ...{ sourceKind: 'LEAD', sourceId: leadId },
      });
    }
    if (became) await does(dayAfter(30, '09:00'), 'stepLead', { leadId, step: became });
  }
}
