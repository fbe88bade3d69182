/** What everybody knows of the portal and of the work that is planned in it. */
export const PORTAL_WORDS: readonly string[] = [
  'Stad till Stad',
  ...(
    'fältpass fältarbete fältarbetare fältgrupp fältsession uppsökande samverkan samverkanspolis ' +
    'socialtjänsten socialförvaltningen socialsekreterare socialtjänst polisen polismyndigheten polisområde ' +
    'frälsningsarmén administratör verksamhetschef projektledare enhetschef gruppledare jourhavande ' +
    'seminarium planering människohandel prostitution'
  ).split(' '),
];

/**
 * Where people work: Sweden's municipalities, which name most towns too, and its counties. Those of fewer
 * than four letters stand in too many other words.
 */
export const TOWNS: readonly string[] = (
  'Alingsås|Alvesta|Aneby|Arboga|Arjeplog|Arvidsjaur|Arvika|Askersund|Avesta|Bengtsfors|Berg|Bjurholm|' +
  'Bjuv|Boden|Bollebygd|Bollnäs|Borgholm|Borlänge|Borås|Botkyrka|Boxholm|Bromölla|Bräcke|Burlöv|Båstad|' +
  'Dals-Ed|Danderyd|Degerfors|Dorotea|Eksjö|Emmaboda|Enköping|Eskilstuna|Eslöv|Essunga|Fagersta|' +
  'Falkenberg|Falköping|Falun|Filipstad|Finspång|Flen|Forshaga|Färgelanda|Gagnef|Gislaved|Gnesta|Gnosjö|' +
  'Gotland|Visby|Grums|Grästorp|Gullspång|Gällivare|Gävle|Göteborg|Götene|Habo|Hagfors|Hallsberg|' +
  'Hallstahammar|Halmstad|Hammarö|Haninge|Haparanda|Heby|Hedemora|Helsingborg|Herrljunga|Hofors|Huddinge|' +
  'Hudiksvall|Hultsfred|Hylte|Håbo|Hällefors|Härjedalen|Härnösand|Härryda|Hässleholm|Höganäs|Högsby|' +
  'Hörby|Höör|Jokkmokk|Järfälla|Jönköping|Kalix|Kalmar|Karlsborg|Karlshamn|Karlskoga|Karlskrona|Karlstad|' +
  'Katrineholm|Kinda|Kiruna|Klippan|Knivsta|Kramfors|Kristianstad|Kristinehamn|Krokom|Kumla|Kungsbacka|' +
  'Kungsör|Kungälv|Kävlinge|Köping|Laholm|Landskrona|Laxå|Lekeberg|Leksand|Lerum|Lessebo|Lidingö|' +
  'Lidköping|Lilla Edet|Lindesberg|Linköping|Ljungby|Ljusdal|Ljusnarsberg|Lomma|Ludvika|Luleå|Lund|' +
  'Lycksele|Lysekil|Malmö|Malung-Sälen|Malå|Mariestad|Mark|Markaryd|Mellerud|Mjölby|Mora|Motala|Mullsjö|' +
  'Munkedal|Munkfors|Mölndal|Mönsterås|Mörbylånga|Nacka|Nora|Norberg|Nordanstig|Nordmaling|Norrköping|' +
  'Norrtälje|Norsjö|Nybro|Nykvarn|Nyköping|Nynäshamn|Nässjö|Ockelbo|Olofström|Orsa|Orust|Osby|' +
  'Oskarshamn|Ovanåker|Oxelösund|Pajala|Partille|Perstorp|Piteå|Ragunda|Robertsfors|Ronneby|Rättvik|' +
  'Sala|Salem|Sandviken|Sigtuna|Simrishamn|Sjöbo|Skara|Skellefteå|Skinnskatteberg|Skurup|Skövde|' +
  'Smedjebacken|Sollefteå|Sollentuna|Solna|Sorsele|Sotenäs|Staffanstorp|Stenungsund|Stockholm|Storfors|' +
  'Storuman|Strängnäs|Strömstad|Strömsund|Sundbyberg|Sundsvall|Sunne|Surahammar|Svalöv|Svedala|' +
  'Svenljunga|Säffle|Säter|Sävsjö|Söderhamn|Söderköping|Södertälje|Sölvesborg|Tanum|Tibro|Tidaholm|Tierp|' +
  'Timrå|Tingsryd|Tjörn|Tomelilla|Torsby|Torsås|Tranemo|Tranås|Trelleborg|Trollhättan|Trosa|Tyresö|Täby|' +
  'Töreboda|Uddevalla|Ulricehamn|Umeå|Upplands Väsby|Upplands-Bro|Uppsala|Uppvidinge|Vadstena|Vaggeryd|' +
  'Valdemarsvik|Vallentuna|Vansbro|Vara|Varberg|Vaxholm|Vellinge|Vetlanda|Vilhelmina|Vimmerby|Vindeln|' +
  'Vingåker|Vårgårda|Vänersborg|Vännäs|Värmdö|Värnamo|Västervik|Västerås|Växjö|Ydre|Ystad|Åmål|Ånge|' +
  'Årjäng|Åsele|Åstorp|Åtvidaberg|Älmhult|Älvdalen|Älvkarleby|Älvsbyn|Ängelholm|Öckerö|Ödeshög|Örebro|' +
  'Örkelljunga|Örnsköldsvik|Östersund|Österåker|Östhammar|Östra Göinge|Överkalix|Övertorneå|' +
  'Skåne|Halland|Blekinge|Småland|Värmland|Dalarna|Norrbotten|Västerbotten|Jämtland|Västernorrland|' +
  'Gävleborg|Västmanland|Södermanland|Östergötland|Västra Götaland|Kronoberg'
).split('|');
