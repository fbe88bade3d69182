import type { CertificateToPrint } from '../certificate/certificate-document.js';

/** The name on it; nobody is called so. */
export const SAMPLE_NAME = 'Exempel Exempelsson';

/** A certificate of a course, in Swedish. */
export const SAMPLE_CERTIFICATE: CertificateToPrint = {
  language: 'sv',
  title: 'Fördjupning för socialtjänst och polis',
  course: { name: 'Fördjupning, dag 1', topics: ['Tecken', 'Kontaktvägar'] },
  kind: 'IN_DEPTH',
  organiser: 'Frälsningsarmén Helsingborg',
  town: 'Lund',
  issuedBy: 'Projektledare, Frälsningsarmén Helsingborg',
  startsAt: new Date('2022-09-08T07:00:00Z'),
  endsAt: new Date('2022-09-08T14:00:00Z'),
  madeAt: new Date('2022-09-12T08:00:00Z'),
};
