import type { ActorRecord, ActorState } from '../types-network.js';

const PILOT_START = '2022-04-01';

const STATES: readonly ActorState[] = ['CONTACTED', 'INTERESTED', 'AGREED', 'ACTIVE'];

/** Everybody was on the list at the start; the dates say how far each came after that. */
function came(...dates: readonly string[]): ActorRecord['states'] {
  return [
    { state: 'IDENTIFIED', on: PILOT_START },
    ...dates.map((on, index) => ({ state: STATES[index] ?? 'ACTIVE', on })),
  ];
}

const lund = { siteKey: 'lund' } as const;

/** The fourteen actors in Lund without sign-in (field.md 11.1). Companies are invented. */
export const ACTORS_2022: readonly ActorRecord[] = [
  {
    ...lund,
    key: 'bostadsbolaget-akern',
    name: 'Bostadsbolaget Åkern (påhittat)',
    type: 'BUSINESS',
    mandate: {
      may: 'Se efter i trapphus och gemensamma utrymmen, säga upp hyresavtal enligt lag.',
      mayNot: 'Gå in i en lägenhet för att leta efter brott.',
    },
    meets: 'Fastighetsvärdar är i områdena varje dag.',
    contact: {
      functionTitle: 'Trygghetssamordnare',
      phone: '040-628 04 80',
      mailbox: 'trygghet@bostadsbolaget-akern.example',
    },
    secrecyRegime: 'NONE',
    influence: 4,
    interest: 4,
    lastVerifiedOn: '2022-09-12',
    states: came('2022-05-05', '2022-05-18', '2022-06-20', '2022-08-19'),
    fictive: true,
  },
  {
    ...lund,
    key: 'hotell-lillan',
    name: 'Hotell Lillån (påhittat)',
    type: 'BUSINESS',
    mandate: {
      may: 'Ringa polisen, neka incheckning enligt egna regler.',
      mayNot: 'Lämna gästuppgifter utan att polisen har rätt till dem.',
    },
    meets: 'Receptionen möter gäster dygnet runt.',
    contact: {
      functionTitle: 'Receptionsansvarig',
      phone: '040-628 04 81',
      mailbox: 'reception@hotell-lillan.example',
    },
    secrecyRegime: 'NONE',
    influence: 3,
    interest: 5,
    lastVerifiedOn: '2022-08-25',
    states: came('2022-05-05', '2022-05-12', '2022-08-19', '2022-08-25'),
    fictive: true,
  },
  {
    ...lund,
    key: 'hotell-domkyrkogatan',
    name: 'Hotell Domkyrkogatan (påhittat)',
    type: 'BUSINESS',
    mandate: {
      may: 'Ringa polisen, neka incheckning enligt egna regler.',
      mayNot: 'Lämna gästuppgifter utan att polisen har rätt till dem.',
    },
    meets: 'Receptionen och städningen ser det som andra inte ser.',
    contact: {
      functionTitle: 'Hotellchef',
      phone: '040-628 04 82',
      mailbox: 'drift@hotell-domkyrkogatan.example',
    },
    secrecyRegime: 'NONE',
    influence: 3,
    interest: 3,
    lastVerifiedOn: '2022-08-26',
    states: came('2022-05-06', '2022-06-08', '2022-08-19', '2022-09-05'),
    fictive: true,
  },
  {
    ...lund,
    key: 'miljoforvaltningen',
    name: 'Miljöförvaltningen, Lunds kommun',
    type: 'MUNICIPAL_DEPARTMENT',
    mandate: {
      may: 'Göra tillsyn av lokaler och verksamheter inom sitt eget uppdrag.',
      mayNot: 'Använda tillsynen som ett svepskäl för andra myndigheters frågor.',
    },
    meets: 'Inspektörer besöker salonger, restauranger och bostäder.',
    contact: {
      functionTitle: 'Enhetschef, tillsyn',
      phone: '040-628 04 83',
      mailbox: 'tillsyn@miljoforvaltningen-lund.example',
    },
    secrecyRegime: 'OSL',
    influence: 4,
    interest: 4,
    lastVerifiedOn: '2022-08-30',
    states: came('2022-04-12', '2022-04-28', '2022-05-20', '2022-06-10'),
  },
  {
    ...lund,
    key: 'tekniska-forvaltningen',
    name: 'Tekniska förvaltningen, Lunds kommun',
    type: 'MUNICIPAL_DEPARTMENT',
    mandate: {
      may: 'Ändra belysning och växtlighet på allmän plats.',
      mayNot: 'Avvisa någon från allmän plats.',
    },
    meets: 'Personal på gator, i parker och vid stationen.',
    contact: {
      functionTitle: 'Driftledare',
      phone: '040-628 04 84',
      mailbox: 'drift@tekniska-lund.example',
    },
    secrecyRegime: 'OSL',
    influence: 3,
    interest: 3,
    lastVerifiedOn: '2022-09-06',
    states: came('2022-06-13', '2022-08-19', '2022-08-29', '2022-09-06'),
  },
  {
    ...lund,
    key: 'raddningstjansten',
    name: 'Räddningstjänsten',
    type: 'AUTHORITY',
    mandate: {
      may: 'Göra tillsyn av brandskydd, också där många bor trångt.',
      mayNot: 'Utreda vilka som bor på en plats.',
    },
    meets: 'Tillsyn av lokaler som används som boende.',
    contact: {
      functionTitle: 'Tillsynsförrättare',
      phone: '040-628 04 85',
      mailbox: 'tillsyn@raddningstjansten.example',
    },
    secrecyRegime: 'OSL',
    influence: 3,
    interest: 4,
    lastVerifiedOn: '2022-08-30',
    states: came('2022-05-09', '2022-06-01', '2022-08-19', '2022-08-30'),
  },
  {
    ...lund,
    key: 'lunds-universitet',
    name: 'Lunds universitet',
    type: 'ACADEMIA',
    mandate: {
      may: 'Ge studenter stöd, informera, följa upp metoden.',
      mayNot: 'Hämta in uppgifter om enskilda åt andra.',
    },
    meets: 'Studenter, även internationella, genom studenthälsan.',
    contact: {
      functionTitle: 'Samordnare, studenthälsan',
      phone: '040-628 04 86',
      mailbox: 'studenthalsan@lunds-universitet.example',
    },
    secrecyRegime: 'OSL',
    influence: 3,
    interest: 4,
    lastVerifiedOn: '2022-08-31',
    states: came('2022-04-12', '2022-04-28', '2022-05-30', '2022-08-31'),
  },
  {
    ...lund,
    key: 'kvinnojour',
    name: 'Kvinnojour (Lund)',
    type: 'CIVIL_SOCIETY',
    mandate: {
      may: 'Ge stöd och samtal utan krav på anmälan.',
      mayNot: 'Besluta om skyddat boende; det gör socialnämnden.',
    },
    meets: 'Kvinnor som söker stöd, även utan kontakt med myndigheter.',
    contact: {
      functionTitle: 'Verksamhetsansvarig',
      phone: '040-628 04 87',
      mailbox: 'jouren@kvinnojour-lund.example',
    },
    secrecyRegime: 'NONE',
    influence: 4,
    interest: 5,
    lastVerifiedOn: '2022-08-22',
    states: came('2022-04-11', '2022-04-20', '2022-05-11', '2022-05-25'),
  },
  {
    ...lund,
    key: 'brottsofferjour',
    name: 'Brottsofferjour (Lund)',
    type: 'CIVIL_SOCIETY',
    mandate: {
      may: 'Ge stöd till brottsutsatta, vittnen och närstående.',
      mayNot: 'Vara ombud i en rättsprocess.',
    },
    meets: 'Den som har utsatts för brott, före och efter en anmälan.',
    contact: {
      functionTitle: 'Samordnare',
      phone: '040-628 04 88',
      mailbox: 'stod@brottsofferjour-lund.example',
    },
    secrecyRegime: 'NONE',
    influence: 3,
    interest: 4,
    lastVerifiedOn: '2022-08-23',
    states: came('2022-04-12', '2022-04-28', '2022-05-19', '2022-06-09'),
  },
  {
    ...lund,
    key: 'ungdomsmottagning',
    name: 'Ungdomsmottagning (Lund)',
    type: 'REGION',
    mandate: {
      may: 'Ge råd, vård och samtal till unga.',
      mayNot: 'Lämna ut uppgifter utan stöd i lag.',
    },
    meets: 'Unga upp till 25 år.',
    contact: {
      functionTitle: 'Kurator',
      phone: '040-628 04 89',
      mailbox: 'kurator@ungdomsmottagning-lund.example',
    },
    secrecyRegime: 'OSL',
    influence: 3,
    interest: 4,
    lastVerifiedOn: '2022-09-01',
    states: came('2022-04-13', '2022-04-28', '2022-09-01'),
  },
  {
    ...lund,
    key: 'elevhalsa',
    name: 'Elevhälsa, Lunds kommun',
    type: 'MUNICIPAL_DEPARTMENT',
    mandate: {
      may: 'Uppmärksamma elever som far illa; anmälan om oro är en skyldighet.',
      mayNot: 'Vänta med en anmälan för att samla mer underlag.',
    },
    meets: 'Elever och deras vårdnadshavare.',
    contact: {
      functionTitle: 'Samordnande kurator',
      phone: '040-628 04 90',
      mailbox: 'kurator@elevhalsan-lund.example',
    },
    secrecyRegime: 'OSL',
    influence: 4,
    interest: 3,
    lastVerifiedOn: '2022-06-07',
    states: came('2022-04-14', '2022-04-28'),
  },
  {
    ...lund,
    key: 'bevakningsbolag',
    name: 'Bevakningsbolag (påhittat)',
    type: 'BUSINESS',
    mandate: {
      may: 'Ringa polisen, hålla ordning där bolaget har uppdrag.',
      mayNot: 'Söka upp eller fråga ut personer.',
    },
    meets: 'Väktare vid stationen och i handeln, mest kvällar.',
    contact: {
      functionTitle: 'Platschef',
      phone: '040-628 04 91',
      mailbox: 'platschef@bevakningsbolag.example',
    },
    secrecyRegime: 'NONE',
    influence: 2,
    interest: 3,
    lastVerifiedOn: '2022-08-24',
    states: came('2022-06-20', '2022-08-19'),
    fictive: true,
  },
  {
    ...lund,
    key: 'vardcentral',
    name: 'Region Skåne, vårdcentral',
    type: 'REGION',
    mandate: {
      may: 'Ge vård, uppmärksamma våld och utsatthet.',
      mayNot: 'Lämna ut uppgifter utan samtycke eller stöd i lag.',
    },
    meets: 'Den som söker vård, även utan personnummer.',
    contact: {
      functionTitle: 'Verksamhetschef',
      phone: '040-628 04 92',
      mailbox: 'vardcentral@region-skane.example',
    },
    secrecyRegime: 'OSL',
    influence: 4,
    interest: 2,
    lastVerifiedOn: '2022-04-01',
    states: came(),
  },
  {
    ...lund,
    key: 'diakoni',
    name: 'Diakoni (Lund)',
    type: 'CIVIL_SOCIETY',
    mandate: {
      may: 'Ge samtal, mat och en plats att vara på.',
      mayNot: 'Ta över ansvar som socialtjänsten har.',
    },
    meets: 'Människor i hemlöshet och EU-medborgare i utsatthet.',
    contact: {
      functionTitle: 'Diakon, öppen verksamhet',
      phone: '040-628 04 93',
      mailbox: 'diakoni@diakoni-lund.example',
    },
    secrecyRegime: 'NONE',
    influence: 2,
    interest: 4,
    lastVerifiedOn: '2022-09-02',
    states: came('2022-04-14', '2022-04-28', '2022-09-02'),
  },
];

/** The state of an actor on a date; undefined before the actor was known. */
export function actorStateOn(actor: ActorRecord, date: string): ActorState | undefined {
  return actor.states.filter(({ on }) => on <= date).at(-1)?.state;
}
