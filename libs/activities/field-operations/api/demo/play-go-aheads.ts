import { atLocal } from '@stad/platform/rules/time.js';
import type { GoAheadRecord, PassCheckRecord } from '../../rules/demo/types.js';
import type { PassOnStage, Scene } from './pass-on-stage.js';

/** The checks of the day and what each employer decided, in person or by phone. */
export function playGoAheads(stage: PassOnStage): Scene[] {
  const { checks, goAheads } = stage.record;
  return [
    ...checks.map((check) => ({ at: check.at, play: () => saveCheck(stage, check) })),
    ...goAheads.map((goAhead) => ({ at: goAhead.at, play: () => decide(stage, goAhead) })),
  ];
}

async function saveCheck(stage: PassOnStage, { answers, by, at }: PassCheckRecord): Promise<void> {
  // The police assess in their own structure: that is said with the go-ahead.
  if (!answers || !by) return;
  await stage.act(by, at, 'savePassCheck', {
    // Another night asks again: the check of the night before is replaced.
    expectedVersion: await stage.ownCheckVersion(by, at),
    newThreat: answers.NEW_THREAT,
    newPlaceOrTask: answers.NEW_PLACE_OR_TASK,
    newOrAlone: answers.NEW_OR_ALONE,
    supportAbsent: answers.SUPPORT_ABSENT,
    policeAbsent: answers.POLICE_ABSENT,
  });
}

async function decide(stage: PassOnStage, goAhead: GoAheadRecord): Promise<void> {
  const { world, record } = stage;
  const { agencyKey, at, by, oral, decision } = goAhead;
  const conditions = goAhead.conditions ?? null;
  if (oral) {
    const told = {
      agencyId: await world.agencyId(agencyKey),
      byFunction: by.functionTitle,
      toldAt: atLocal(at.date, oral.time).toISOString(),
    };
    const check = record.checks.find((each) => each.key === goAhead.checkKey);
    if (check?.assessedInOwnStructure) {
      await stage.act(oral.notedBy, at, 'assessedInOwnStructure', told);
    } else {
      await stage.act(oral.notedBy, at, 'noteOralGoAhead', { ...told, decision, conditions });
    }
    return;
  }
  if (!by.personKey) throw new Error(`${record.key}: nobody with an account decided.`);
  if (decision === 'GIVEN') await stage.act(by.personKey, at, 'giveGoAhead', { conditions });
  else await stage.act(by.personKey, at, 'refuseGoAhead');
}
