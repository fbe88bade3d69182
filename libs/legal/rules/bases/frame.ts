import { basis, type LegalBasis } from './basis.js';

/**
 * What binds the design and is never picked (field.md 3.1), and secrecy one may mark a plan with
 * (18 kap. 1–3 §§, hidden until confirmed).
 */
export const FRAME: readonly LegalBasis[] = [
  basis('OSL_2_1', 'FRAME', '2 kap. 1 § OSL', {
    sv: 'Förbudet att röja binder myndigheter och den som deltar i deras arbete genom anställning eller uppdrag.',
    en: 'The prohibition binds authorities and persons taking part in their work through employment or assignment.',
  }),
  basis('OSL_5_1', 'FRAME', '5 kap. 1 § OSL', {
    sv: 'Allmänna handlingar registreras. Vid elektronisk åtkomst för en annan myndighet registrerar bara den som delar.',
    en: 'Public documents are registered. With electronic access for another authority only the sharer registers.',
  }),
  basis('OSL_5_2', 'FRAME', '5 kap. 2 och 5 §§ OSL', {
    sv: 'Vad registret ska innehålla. En sekretessmarkering är en varning, inget beslut.',
    en: 'What the register must hold. A secrecy marking is a warning, not a decision.',
  }),
  basis('OSL_8_1', 'FRAME', '8 kap. 1–2 §§ OSL', {
    sv: 'Sekretess gäller mot andra myndigheter och mellan självständiga grenar inom en myndighet.',
    en: 'Secrecy applies against other authorities and between independent branches of one.',
  }),
  basis('OSL_10_2A', 'FRAME', '10 kap. 2 a § och 40 kap. 5 § OSL, 2 kap. 13 § TF', {
    sv: 'Det som bara bearbetas eller lagras tekniskt för någon annan är inte allmän handling hos värden.',
    en: 'What is only processed or stored technically for another is not public at the host.',
  }),
  basis('OSL_10_11', 'FRAME', '10 kap. 11 § OSL', {
    sv: 'Sekretess hindrar inte att skyddsombudet får uppgifter i de fall som räknas upp.',
    en: 'Secrecy is no obstacle towards the safety representative in the listed cases.',
  }),
  basis('OSL_10_28', 'FRAME', '10 kap. 28 § OSL', {
    sv: 'Sekretess hindrar inte uppgiftsskyldighet enligt lag eller förordning: SoL 15:7, 19:1, 20:6 och SFS 2025:170.',
    en: 'Secrecy does not hinder a duty to inform in law or ordinance: SoL 15:7, 19:1, 20:6 and SFS 2025:170.',
  }),
  basis('OSL_11_4', 'FRAME', '11 kap. 4 och 8 §§ OSL', {
    sv: 'Sekretessen följer med vid elektronisk åtkomst.',
    en: 'Secrecy follows electronic access.',
  }),
  basis('OSL_18_1', 'HIDDEN', '18 kap. 1–3 §§ OSL', {
    sv: 'Polisens brottsförebyggande arbete och underrättelser. Kommunens eget pass har inget sådant skydd.',
    en: 'Police crime prevention and intelligence. The municipality’s own pass has no such protection.',
  }),
  basis('OSL_18_7A', 'FRAME', '18 kap. 7 a § OSL', {
    to: '2029-04-30',
    sv: 'Identiteten hos polisanställda som använder en annan beteckning än sitt namn.',
    en: 'Identity of police employees using another designation than their name.',
  }),
  basis('OSL_18_8', 'FRAME', '18 kap. 8 § 3–4 OSL', {
    sv: 'Säkerhetsåtgärder för byggnader, system och behörigheter; inte scheman.',
    en: 'Security measures for buildings, systems and access control; not rosters.',
  }),
  basis('OSL_21_1', 'FRAME', '21 kap. 1, 3 och 7 §§ OSL', {
    sv: 'Minimiskydd: hälsa och sexualliv, hotade personers adress, behandling i strid med dataskyddsförordningen.',
    en: 'Minimum protection: health and sex life, address of threatened persons, processing against the GDPR.',
  }),
  basis('OSL_26_1', 'FRAME', '26 kap. 1 § OSL', {
    sv: 'Socialtjänstens sekretess för personliga förhållanden, med omvänt skaderekvisit.',
    en: 'Secrecy of social services for personal circumstances, with a reversed damage test.',
  }),
  basis('OSL_26_5', 'FRAME', '26 kap. 5 och 9 a §§ OSL', {
    sv: 'Den som anmält skyddas mot den anmälda. Återkoppling om beslutet att inleda utredning.',
    en: 'The reporter is protected against the reported. Feedback on the decision to open an inquiry.',
  }),
  basis('OSL_35_1', 'FRAME', '35 kap. 1 § OSL', {
    sv: 'Polisens brottsbekämpning: enskildas personliga och ekonomiska förhållanden, med omvänt skaderekvisit.',
    en: 'Police crime fighting: personal and economic circumstances, with a reversed damage test.',
  }),
  basis('OSL_39_3', 'FRAME', '39 kap. 3 § OSL', {
    sv: 'Anställdas hemadress, privata telefon och foto.',
    en: 'Home address, private phone and photo of staff.',
  }),
].flat();
