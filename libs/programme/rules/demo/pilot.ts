import type { ProgrammeRecord } from './types.js';

/** The finished pilot: read-only but for its last report. */
export const PILOT: ProgrammeRecord = {
  key: '2022',
  name: 'Stad till Stad 2022',
  alias: 'Stad för stad',
  period: { from: '2022-04-01', to: '2022-09-30' },
  closingDays: ['2022-06-30', '2022-09-30'],
  purpose:
    'Motverka människohandel och prostitution genom att öka den lokala beredskapen att upptäcka, ' +
    'och ge stöd och skydd åt den som är utsatt.',
  goals: [
    'Utveckla en metod som ökar den lokala förmågan att förebygga, motverka och bekämpa.',
    'Ta fram metodmaterial som kan spridas i hela landet.',
    'Sprida erfarenheterna från Helsingborg till Lund och Kronhamn.',
  ],
  leadAgencyKey: 'FA-HBG',
  funderAgencyKey: 'LST-SKANE',
  siteKeys: ['lund', 'helsingborg', 'malmo', 'kronhamn'],
  state: 'REPORTING',
};
