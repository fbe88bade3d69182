import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import type { Introductions, PagePart } from '../town-page.js';

export const LUND_INTRODUCTION: Introductions = {
  introSv:
    'Socialtjänsten, polisen och Frälsningsarmén i Lund arbetar tillsammans. Ring någon av oss, så hjälper vi dig vidare.',
  introEn:
    'Social services, the police and the Salvation Army in Lund work together. Call any of us, and we help you further.',
  introEasy: 'Vi i Lund hjälps åt. Ring någon av oss.',
};

/** What each organisation chose to show, and who chose it. */
export const LUND_NUMBERS: readonly {
  readonly label: string;
  readonly part: PagePart;
  readonly by: PersonKey;
  readonly on: string;
}[] = [
  {
    label: 'Mottagningsenheten Lund',
    part: 'TOWN',
    by: 'enhetschef@soc-lund',
    on: '2022-05-02',
  },
  { label: 'Socialjouren Lund', part: 'TOWN', by: 'enhetschef@soc-lund', on: '2022-05-02' },
  {
    label: 'Brottsofferstöd, även närstående',
    part: 'RELATIVES',
    by: 'enhetschef@soc-lund',
    on: '2022-05-02',
  },
  {
    label: 'Frälsningsarméns stödlinje',
    part: 'TOWN',
    by: 'verksamhetschef@fa-hbg',
    on: '2022-05-03',
  },
];
