import type { DisseminationPageQuery } from './dissemination.generated.js';

type Shown = DisseminationPageQuery['dissemination'];

export const ready = (step: string) => ({ step, ready: true, missing: [] });
const SOC = { key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: '', shortName: 'Soc' };

export const demoLead = (more: Partial<Shown['leads'][number]> = {}): Shown['leads'][number] => ({
  ...{ id: 'l1', organisation: 'Stadsmissionen', kind: 'FIELD_NGO', version: 1 },
  ...{ functionTitle: 'Verksamhetschef', wants: 'JOIN', wish: 'Börja i höst.' },
  ...{ state: 'NEW', stateOn: '2022-05-20', actor: null, followUp: null, nextSteps: [] },
  ...more,
});

export const demoStage = (more: Partial<Shown> = {}): Shown => ({
  ...{ id: 'm1', siteId: 'site-1', title: 'Vem ringer vem?', placeLabel: 'Visby' },
  ...{ startsAt: '2022-05-20T11:00:00Z', endsAt: '2022-05-20T12:00:00Z' },
  ...{ classification: 'P1', lifecycle: 'FINALISED', aimTag: null, goal: null, owner: SOC },
  disseminationDetails: {
    ...{ state: 'COMPLETED', stage: 'Almedalsveckan', purpose: 'Visa att det går' },
    ...{ message: 'Ring hellre en gång för mycket', format: 'PANEL', targets: ['PUBLIC'] },
    ...{ audience: null, audienceHow: null, audienceMethod: null, audienceVersion: 0 },
    ...{ lineupVersion: 0, leads: more.leads?.length ?? 0, leadsCounted: 0, cancelReason: null },
  },
  ...{ lineup: [], mediaItems: [], leads: [] },
  ...{ participants: [], learnings: [], materials: [], nextSteps: [] },
  ...more,
});
