import type { MappingStudyRecord } from './activity-types.js';

/** What is known of the extent in Lund (R09). No advertisement is kept, only how many there were. */
export const MAPPING_STUDY: MappingStudyRecord = {
  activityKey: 'MAP-1',
  period: { from: '2022-05-02', to: '2022-09-15' },
  phenomena: ['Sexhandel', 'Människohandel', 'Bordellverksamhet'],
  methods: ['Enkät till verksamheter', 'Annonsräkning', 'Samtal med kärngruppen'],
  survey: { sent: 46, answers: 31, metSuspicion: 19 },
  results: [
    {
      category: 'Verksamheter som någon gång mött misstanke',
      value: 19,
      unit: 'av 31 svarande verksamheter',
      source: 'Enkät till verksamheter, 46 utskick',
      reliability: 'B',
    },
    {
      category: 'Annonser per dag, median',
      value: 12,
      interval: [8, 19],
      unit: 'annonser',
      source: 'Annonsräkning vid samma klockslag',
      reliability: 'C',
    },
  ],
};
