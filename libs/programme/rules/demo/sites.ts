import type { SiteRecord } from './types.js';

/** The towns, and what moved each from one phase to the next (R47). */
export const SITES: readonly SiteRecord[] = [
  {
    key: 'lund',
    name: 'Lund',
    municipalityCode: '1281',
    kind: 'PILOT',
    phases: [
      { phase: 'INITIATE', from: '2022-04-06', movedBy: 'Uppstart i kärngruppen' },
      { phase: 'KNOWLEDGE', from: '2022-04-28', movedBy: 'Första kunskapsseminariet' },
      { phase: 'PROCESS', from: '2022-06-16', movedBy: 'Studiebesöket i Helsingborg' },
      { phase: 'TEST', from: '2022-09-02', movedBy: 'Fältpasset som prövade arbetsgången' },
      { phase: 'OPERATION', from: '2022-09-28', movedBy: 'Lokal arbetsgång i kraft' },
    ],
  },
  {
    key: 'helsingborg',
    name: 'Helsingborg',
    municipalityCode: '1283',
    kind: 'ORIGIN',
    phases: [{ phase: 'SPREAD', from: '2022-04-01', movedBy: 'Modellen fanns före piloten' }],
  },
  {
    key: 'malmo',
    name: 'Malmö',
    municipalityCode: '1280',
    kind: 'REFERENCE',
    phases: [],
  },
  {
    key: 'kronhamn',
    name: 'Kronhamn',
    kind: 'PILOT',
    phases: [{ phase: 'INITIATE', from: '2022-04-01', movedBy: 'Avsiktsförklaring' }],
    fictive: true,
  },
];
