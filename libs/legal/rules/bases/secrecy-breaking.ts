import { basis, type LegalBasis } from './basis.js';

/** OSL 10 and 12 kap.: what lifts secrecy, with the dates of field.md 3.1. */
export const SECRECY_BREAKING: readonly LegalBasis[] = [
  basis('OSL_10_1', 'SHOWN', '10 kap. 1 § och 12 kap. 2 § OSL', {
    sv: 'Den som uppgiften gäller kan samtycka till att den lämnas, helt eller delvis, ibland med förbehåll.',
    en: 'The person concerned may consent to disclosure, wholly or in part, sometimes with a reservation.',
  }),
  basis('OSL_10_2', 'HIDDEN', '10 kap. 2 § OSL', {
    sv: 'Uppgiften får lämnas om det är nödvändigt för att din egen myndighet ska kunna göra sitt arbete. Tillämpas snävt.',
    en: 'Disclosure is allowed when necessary for your own authority to do its work. To be read narrowly.',
  }),
  basis('OSL_10_14', 'HIDDEN', '10 kap. 14 § OSL', {
    sv: 'Uppgiften får lämnas till en enskild med ett förbehåll som tar bort risken för skada.',
    en: 'Release to an individual with a reservation that removes the risk of harm.',
  }),
  basis('OSL_10_15A', 'HIDDEN', '10 kap. 15 a § OSL', {
    enactedBy: 'SFS 2025:934',
    from: '2025-12-01',
    sv: 'Sekretess enligt 21–40 kap. hindrar inte att en uppgift lämnas till en annan myndighet när det behövs för att förebygga, förhindra, upptäcka eller utreda brott, om inte sekretessintresset väger tyngre. Gäller inte hälso- och sjukvård.',
    en: 'Secrecy under chapters 21–40 does not stop disclosure to another authority when needed to prevent, avert, detect or investigate crime, unless the secrecy interest outweighs. Not for health care.',
  }),
  basis('OSL_10_18A', 'HIDDEN', '10 kap. 18 a § OSL', {
    enactedBy: 'SFS 2025:179',
    from: '2025-04-01',
    sv: 'Socialtjänsten får lämna uppgifter om någon under 21 år till polisen när konkreta omständigheter ger risk för att den unge själv begår brott, om det inte är olämpligt.',
    en: 'Social services may tell the police about someone under 21 when concrete circumstances give a risk of the young person’s own criminal activity, unless unsuitable.',
  }),
  basis('OSL_10_18C', 'HIDDEN', '10 kap. 18 c § OSL', {
    enactedBy: 'SFS 2025:179',
    from: '2025-04-01',
    sv: 'Uppgiften får lämnas till polisen vid risk för att någon begår brott enligt 3, 4 eller 6 kap. brottsbalken med minst ett års fängelse mot en närstående.',
    en: 'Disclosure to the police at a risk of an offence under chapters 3, 4 or 6 of the Criminal Code with at least one year’s imprisonment against a close relation.',
  }),
  basis('OSL_10_19', 'NEVER', '10 kap. 19 § OSL', {
    sv: 'Gäller bara rattfylleri och motsvarande brott i luft-, spår- och sjötrafik. Inte en grund i det här arbetet.',
    en: 'Only drunk driving and its sisters in air, rail and sea traffic. Not a basis in this field.',
  }),
  basis('OSL_10_20', 'HIDDEN', '10 kap. 20 § OSL', {
    sv: 'Den som möter någon som kan antas vara under 18 år i överhängande allvarlig risk, eller under pågående brott, får ge polisen det som behövs för ett omedelbart ingripande.',
    en: 'Who meets someone assumed under 18 in overhanging serious risk, or while committing a crime, may give the police what is needed for immediate intervention.',
  }),
  basis(
    'OSL_10_21',
    'HIDDEN',
    '10 kap. 21 § OSL',
    {
      to: '2025-11-30',
      sv: 'Misstanke om brott enligt 3, 4 eller 6 kap. brottsbalken mot någon under 18 år får lämnas till polis eller åklagare.',
      en: 'Suspicion of an offence under chapters 3, 4 or 6 of the Criminal Code against someone under 18 may be told to police or prosecutor.',
    },
    {
      enactedBy: 'SFS 2025:965',
      from: '2025-12-01',
      sv: 'Misstanke om brott enligt 3, 4 eller 6 kap. brottsbalken eller lagen mot könsstympning mot någon under 18 år, också försök, förberedelse och stämpling, får lämnas till polis eller åklagare.',
      en: 'Suspicion of an offence under chapters 3, 4 or 6 of the Criminal Code or the genital-mutilation act against someone under 18, also attempt, preparation and conspiracy, may be told to police or prosecutor.',
    },
  ),
  basis(
    'OSL_10_23',
    'HIDDEN',
    '10 kap. 23 § OSL',
    {
      to: '2025-03-31',
      sv: 'Misstanke om ett begånget brott med minst ett års fängelse får lämnas till polisen. Försök, förberedelse och stämpling: minst två år.',
      en: 'Suspicion of a committed offence with at least one year’s imprisonment may be told to the police. Attempt, preparation and conspiracy: at least two years.',
    },
    {
      enactedBy: 'SFS 2025:179',
      from: '2025-04-01',
      sv: 'Misstanke om ett begånget brott med minst sex månaders fängelse får lämnas till polisen. Försök, förberedelse och stämpling: minst ett år.',
      en: 'Suspicion of a committed offence with at least six months’ imprisonment may be told to the police. Attempt, preparation and conspiracy: at least one year.',
    },
  ),
  basis(
    'OSL_10_24',
    'HIDDEN',
    '10 kap. 24 § OSL',
    {
      to: '2025-03-31',
      sv: 'Vid annan sekretess än den starkaste: misstanke om brott som antas ge mer än böter får lämnas till polisen.',
      en: 'Under other secrecy than the strongest: suspicion of an offence likely to give more than a fine may be told to the police.',
    },
    {
      enactedBy: 'SFS 2025:179',
      from: '2025-04-01',
      sv: 'Vid annan sekretess än den starkaste: misstanke om brott med fängelse i straffskalan får lämnas till polisen.',
      en: 'Under other secrecy than the strongest: suspicion of an offence with imprisonment in its scale may be told to the police.',
    },
  ),
  basis('OSL_10_27', 'HIDDEN', '10 kap. 27 § OSL', {
    sv: 'Generalklausulen: uppgiften får lämnas till en myndighet om det är uppenbart att intresset av att den lämnas går före. Gäller inte socialtjänstens och hälso- och sjukvårdens sekretess.',
    en: 'The general clause: disclosure to an authority when its interest clearly prevails. Not for the secrecy of social services or health care.',
  }),
  basis('OSL_12_3', 'HIDDEN', '12 kap. 3 § OSL', {
    sv: 'Vårdnadshavaren bestämmer tillsammans med barnet. Sekretessen gäller mot vårdnadshavaren om barnet kan antas lida betydande men.',
    en: 'The guardian decides with the child. Secrecy holds against the guardian if considerable harm to the child may be assumed.',
  }),
  basis('OSL_26_9', 'HIDDEN', '26 kap. 9 § OSL', {
    sv: 'Socialtjänsten får lämna uppgifter till annan socialtjänst och till hälso- och sjukvården om någon under 18 år, vid pågående missbruk, psykiatrisk tvångsvård eller graviditet.',
    en: 'Social services may tell other social services and health care about someone under 18, at ongoing abuse of substances, compulsory psychiatric care or pregnancy.',
  }),
  basis('BRB_24_4', 'NEVER', '24 kap. 4 § brottsbalken', {
    sv: 'Nöd är ingen grund att planera med. Vid fara för liv: ring 112.',
    en: 'Necessity is no basis to plan with. At danger to life: call 112.',
  }),
].flat();
