import type { ReportSectionRecord } from './types.js';

/** The final report as the project lead has drafted it. Figures are tokens; small ones are not told. */
export const FINAL_REPORT_SECTIONS: readonly ReportSectionRecord[] = [
  {
    n: 1,
    text: 'Projekt: Stad till Stad 2022. Projektledare: Frälsningsarmén Helsingborg. Typ: utvecklingsprojekt i Lund, med erfarenheter från Helsingborg. Beviljat belopp och Länsstyrelsens diarienummer står på första sidan. Hur det har gått med villkoren i beslutet står nedan. Inga medel har flyttats mellan budgetrader, så inget medgivande har behövts.',
  },
  {
    n: 2,
    text: 'På sex månader har Lund gått från enskilda eldsjälar till en gemensam arbetsgång. Polisen, socialtjänsten och Frälsningsarmén vet vem som ringer vem, inom vilken tid och vad som händer om ingen svarar.\n\n⟦K01⟧ deltagare från ⟦K02⟧ verksamheter har gått på seminarier. ⟦K03:SOC-LUND⟧ i socialtjänstens målgrupp och ⟦K03:POL-LUND⟧ i polisens har genomgått fördjupningen. Socialjouren svarar numera till klockan 02.\n\n⟦K09⟧ fältpass är avslutade. De gav ⟦K12⟧ kontakter och ⟦K13⟧ samtal om stöd, och ⟦K14⟧ gånger tackade någon ja till fortsatt kontakt. Ett av passen prövade arbetsgången steg för steg. Fyra steg höll, ett höll inte och ett hann inte prövas.\n\nDet som återstår är att utbilda resten av målgruppen, att göra mottagandet nästa dag snabbare och att besluta om handlingsplanen.',
  },
  {
    n: 3,
    text: 'Syftet var att öka den lokala beredskapen att upptäcka människohandel och prostitution, och att ge stöd och skydd åt den som är utsatt.\n\nMål 1, en prövad metod: uppnått. Arbetsgången är överenskommen, prövad i skarpt läge och i kraft.\n\nMål 2, metodmaterial som kan spridas: delvis uppnått. Handboken är skriven men inte granskad av alla parter.\n\nMål 3, erfarenheter från Helsingborg till fler städer: uppnått i Lund, delvis uppnått i Kronhamn, där arbetet började senare.',
  },
  {
    n: 4,
    text: 'Alla planerade aktiviteter är genomförda: uppstart, aktörskartläggning, fyra seminarier, studiebesök, seminarium i Almedalen, kartläggning av omfattning, fältarbete och arbete med handlingsplan. Tabellerna visar möten, seminarier, studiebesök och spridning med datum, målgrupp och deltagare, och de avslutade fältpassen med månad, ort, typ och timmar.\n\nEtt fältpass ställdes in, se avsnitt 8. Det ersattes av ett pass två veckor senare.',
  },
  {
    n: 5,
    text: 'Seminarierna riktade sig till socialtjänst, polis, kommunala förvaltningar, idéburna organisationer, hotell och fastighetsägare. ⟦K02⟧ verksamheter deltog.\n\nFältarbetet nådde ⟦K12⟧ kontakter, mest kvinnor. En kontakt är ett möte, inte en person: samma person kan ha mötts flera gånger. Könsuppdelade tal redovisas bara där ingen kan pekas ut.',
  },
  {
    n: 6,
    text: 'Kunskapen ökade med ⟦K04⟧ på en skala från 0 till 10. Det är medelvärdet av svaren efter mot svaren före, och de som svarade är inte nödvändigtvis samma personer.\n\nTeamen gjorde ⟦K11⟧ kontaktförsök. De ledde till ⟦K12⟧ kontakter och ⟦K13⟧ samtal om stöd, varav ⟦K13A⟧ med tolk. ⟦K14⟧ gånger tackade någon ja och ⟦K11A⟧ gånger nej. ⟦K18A:targetGroup⟧ kort lämnades till målgruppen och ⟦K18A:staff⟧ till personal vid ⟦K18⟧ verksamhetsbesök. ⟦K19⟧ annonser gicks igenom.\n\nDet gjordes ⟦K15⟧ överlämningar. Mediantiden från iakttagelse till bekräftad överlämning var ⟦K16⟧. Arbetet tog ⟦K10⟧ persontimmar i fält.\n\nSiffrorna avser kända kontakter, inte faktisk omfattning.',
  },
  {
    n: 7,
    text: 'Den som möter en utsatt person i Lund i dag vet vem hon ska ringa, också klockan ett på natten. Det visste få i april. Parternas självskattning av förmåga har gått från ⟦K23:lund BASELINE⟧ till ⟦K23:lund END⟧ på en skala från 0 till 4.\n\nVi kan inte säga att utsattheten har minskat. Tiden är för kort, och det som kommer till vår kännedom är en liten del. Vi tror att fler kommer att upptäckas de närmaste åren, och att det är ett gott tecken.',
  },
  {
    n: 8,
    text: 'Ett fältpass i maj ställdes in, eftersom ingen från socialjouren svarade efter klockan 22. Socialförvaltningen förlängde jouren till klockan 02 från den 16 maj. Därefter har varje kväll och natt varit täckt. Över hela perioden var ⟦K26⟧ täckta.\n\nSamtalet efter ett av passen hölls först efter fyra dagar. Kärngruppen har bestämt att tiden för samtalet ska stå i planen innan passet börjar. I övrigt hölls samtalen i tid: ⟦K21⟧.\n\nSteg 5 i arbetsgången höll inte vid testet. Mottagningsenheten ringer numera jouren klockan 8.30 varje vardag.\n\nSom framgår av avsnitt 13 avviker fyra budgetrader med mer än tio procent. Inga medel har flyttats mellan rader.',
  },
  {
    n: 9,
    text: 'Kärngruppen består av Socialtjänsten Lund, Polisen Lund och Frälsningsarmén. En samverkansöverenskommelse gäller från den 21 april till årets slut. ⟦K08⟧ överenskommelse har både syfte och område ifyllda.\n\nNätverket har ⟦K07⟧ aktiva aktörer. Frälsningsarmén har lett projektet, socialtjänsten har lett arbetet med handlingsplanen och polisen ledde det gemensamma fältpasset. Var och en har hållit sig till sitt uppdrag: stödsamtal har skett utan polis.',
  },
  {
    n: 10,
    text: 'Barnets bästa: Varje pass hade kortet Oro för ett barn? med, och oro anmäls innan teamet åker hem. Barn som är anhöriga nämns i arbetsgången. Barn har inte själva hörts i projektet. Det är en brist som tas upp i handlingsplanen.\n\nJämställdhet: De flesta som teamen mötte var kvinnor. Män och unga män nås sämre, och kontaktkorten behöver en egen text till dem. Köparnas ansvar har funnits med i alla seminarier.\n\nÖvriga perspektiv: Kort finns på fyra språk och tolk har använts vid ⟦K13A⟧ samtal. Lokalerna var tillgängliga med rullstol. Sexuell läggning, etnisk tillhörighet och religion har inte registrerats om någon. Erfarenheter från utsatta har tagits in genom Frälsningsarméns stödsamtal, utan att någon kan kännas igen.',
  },
  {
    n: 11,
    text: 'Det viktigaste vi lärde oss är att ringa en funktion och inte en person. Näst viktigast är att samtala efter passet även när inget hände.\n\nTestet av modellen i september, steg för steg: steg 1 polis till socialjour – höll. Steg 2 socialjour till socialsekreterare i fält – höll. Steg 3 socialsekreterare till Frälsningsarmén – höll. Steg 4 Frälsningsarmén möter personen samma natt – höll. Steg 5 mottagningsenheten före klockan 12 nästa vardag – höll inte, klart klockan 14. Steg 6 uppföljning inom tre dygn – inte prövat.\n\nDigitalt fältarbete kräver mer tid per kontakt än gatan men når andra personer. Det behöver egna rutiner för konton och enheter.',
  },
  {
    n: 12,
    text: 'Arbetsgången är i kraft från den 28 september och ägs av socialförvaltningen. Polis och socialtjänst fortsätter med gemensamma pass. Överenskommelsen behöver förnyas före årsskiftet.\n\nMetoden har visats i Almedalen, och sju organisationer vill veta mer. Handboken ges ut digitalt när alla parter har granskat den.',
  },
  {
    n: 13,
    text: 'Upparbetat av det beviljade beloppet: ⟦K24⟧. Tabellen jämför varje rad i beslutet med bokföringen. Kvarvarande medel återbetalas om Länsstyrelsen inte beslutar annat.\n\nAvvikelserna över tio procent beror på lånade lokaler, en digital handbok i stället för en tryckt, tågresor och en utvärdering som görs av egen personal.',
  },
  {
    n: 14,
    text: 'Till rapporten hör:\n\nHuvudboksutdrag, 7 oktober 2022, Frälsningsarmén.\n\nSamverkansöverenskommelse, 21 april 2022, parterna i Lund.\n\nLokal arbetsgång i Lund, version 1, 28 september 2022, kärngruppen.\n\nFörslag till handlingsplan, 22 september 2022, socialförvaltningen.\n\nKontaktkort på fyra språk, med stöd från Länsstyrelsen Skåne, 25 maj 2022, Frälsningsarmén.\n\nUnderlag om enskilda finns inte i portalen och lämnas inte ut.',
  },
  {
    n: 15,
    text: 'Uppgifterna i rapporten är riktiga och kan styrkas med underlag hos respektive organisation. Undertecknas av firmatecknare, som inte har skrivit rapporten.',
  },
];
