import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { PILOT_AGREEMENTS } from '../../rules/demo/pilot-agreements.js';
import { runningAgreements } from '../../rules/demo/running-agreements.js';
import type { AgreementRecord } from '../../rules/demo/types.js';

/** Who confirms for an organisation. */
const MANAGERS: Readonly<Partial<Record<AgencyKey, PersonKey>>> = {
  'SOC-LUND': 'enhetschef@soc-lund',
  'POL-LUND': 'polisledning@pol-lund',
  'FA-HBG': 'verksamhetschef@fa-hbg',
  'SOC-HBG': 'enhetschef@soc-hbg',
};

/** What the parties of the pilot had agreed, and those of the running programme. */
export const agreementsDemo: DemoRecords = async (stage, days) => {
  for (const record of [...PILOT_AGREEMENTS, ...runningAgreements(days)]) {
    await load(stage, record);
  }
};

async function load(stage: DemoStage, record: AgreementRecord): Promise<void> {
  const { kind, title, purposes, parties, extent, validity, reference } = record;
  const keeper = managerOf(parties[0]);
  const areaCodes = extent === null || extent === 'TOWN' ? [] : extent;
  const { id: agreementId } = await act(stage, keeper, [record.askedOn, '09:30'], 'addAgreement', {
    ...{ siteId: await stage.siteId(record.siteKey), kind, title, purposes },
    programmeId: record.programmeKey && (await stage.programmeId(record.programmeKey)),
    extent: extent === null || extent === 'TOWN' ? extent : 'AREAS',
    areaIds: await Promise.all(areaCodes.map((code) => stage.areaId(code))),
    partyIds: await Promise.all(parties.map((key) => stage.agencyId(key))),
    ...{ validFrom: validity.from, validTo: validity.to },
    ...{ referenceTitle: reference.title, referenceOn: reference.on },
  });
  await act(stage, keeper, [record.askedOn, '10:00'], 'stepAgreement', {
    ...{ agreementId, step: 'submit' },
  });
  for (const [at, { agencyKey, functionTitle, on }] of record.confirmations.entries()) {
    await act(stage, managerOf(agencyKey), [on, `1${at}:15`], 'confirmAgreement', {
      ...{ agreementId, expectedVersion: 1, signatoryFunction: functionTitle },
    });
  }
}

function managerOf(agencyKey: AgencyKey | undefined): PersonKey {
  const manager = agencyKey && MANAGERS[agencyKey];
  if (!manager) throw new Error(`Nobody in the demo confirms agreements for ${agencyKey}.`);
  return manager;
}

async function act(
  stage: DemoStage,
  who: PersonKey,
  [day, time]: readonly [day: string, time: string],
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: string }> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ${name}($input: ${type}!) { ${name}(input: $input) { id } }`;
  const done = await stage.does<Record<string, { id: string }>>(
    who,
    atLocal(day, time),
    document,
    input,
  );
  return done[name] ?? { id: '' };
}
