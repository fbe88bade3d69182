import type { MinutesToPrint } from '../minutes/minutes-document.js';

/** Minutes with something under each heading. */
export const SAMPLE_MINUTES: MinutesToPrint = {
  title: 'Kärngruppsmöte i juni',
  ring: 'CORE',
  classification: 'P2',
  owner: 'Frälsningsarmén Helsingborg',
  programme: 'Stad till Stad 2022',
  site: 'Lund',
  place: 'Stadshuset, rum 4',
  startsAt: new Date('2022-06-14T07:00:00Z'),
  endsAt: new Date('2022-06-14T08:30:00Z'),
  points: ['Sommarens pass', 'Rutinen för hotell'],
  came: [
    { functionTitle: 'Samordnare', agency: 'Socialtjänsten Lund' },
    { functionTitle: 'Gästföreläsare', agency: null },
  ],
  summary: 'Passen i juli läggs på torsdagar.',
  decisions: [
    {
      verb: 'UPDATE',
      body: 'steg 4 i den lokala arbetsgången',
      agency: 'Polisen i Lund',
      ownerFunction: 'Kommunpolis',
      dueOn: '2022-07-01',
    },
  ],
  approvedAt: new Date('2022-06-15T09:00:00Z'),
  approvedFunction: 'Projektledare',
  diaryNumber: 'SOC 2022/123',
  madeAt: new Date('2022-06-16T09:00:00Z'),
};
