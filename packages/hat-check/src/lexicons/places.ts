import { wordSet } from '../word-set.ts'

/** Countries, parts of the world and some cities, as single words in plain letters: "I am from Kenya" is no hat. Written by hand. */
export const placeNames: ReadonlySet<string> = wordSet(`
  africa america americas asia europe oceania antarctica sahel balkans caribbean mediterranean maghreb mena latam
  afghanistan albania algeria andorra angola antigua argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium
  belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burkina burundi cambodia cameroon canada chad chile china colombia comoros congo
  croatia cuba cyprus czechia czech denmark djibouti dominica ecuador egypt salvador eritrea estonia eswatini ethiopia fiji finland france gabon gambia
  georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy ivory jamaica
  japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg
  madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar
  namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama papua paraguay peru philippines poland portugal
  qatar romania russia rwanda samoa senegal serbia seychelles leone singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria
  taiwan tajikistan tanzania thailand timor togo tonga trinidad tunisia turkey turkiye turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu
  venezuela vietnam yemen zambia zimbabwe england scotland wales britain kingdom hong kong macau greenland
  al ak az ar ca co ct ga hi ia il ks ky ma md mi mn mo ms mt nc nd nh nj nm nv ny oh ok pa ri sc sd tn tx ut va vt wa wi wv wy bc qc nsw
  uk usa us uae drc prc ddr ussr rsa eu ue
  afrique amerique asie allemagne autriche belgique bresil bresilienne cambodge cameroun chypre colombie coree croatie danemark egypte equateur espagne
  estonie ethiopie finlande georgie grece guinee hongrie inde indonesie irlande islande italie japon jordanie lettonie liban libye lituanie
  maroc mauritanie mexique moldavie norvege ouganda pays-bas perou pologne roumanie royaume-uni russie serbie slovaquie slovenie
  somalie soudan suede suisse syrie tanzanie tchad thailande tunisie turquie zambie
   alemania arabia argelia belgica brasil camerun chipre corea croacia dinamarca egipto eslovaquia eslovenia espana etiopia
  filipinas finlandia francia gran grecia hungria irlanda islandia italia jordania kenia letonia libano libia lituania marruecos
   noruega nueva paises polonia rumania rusia siria sudafrica suecia suiza tailandia tunez turquia ucrania
  london paris madrid berlin rome roma brussels bruselas bruxelles geneva geneve ginebra vienna vienne viena york washington nairobi lagos dakar abidjan
  bogota lima quito caracas santiago montevideo buenos aires rio paulo brasilia lisbon lisboa porto barcelona valencia sevilla amsterdam hague rotterdam
  copenhagen stockholm oslo helsinki riga tallinn vilnius warsaw prague budapest bucharest sofia athens belgrade zagreb sarajevo tirana pristina skopje
  kyiv kiev moscow minsk tbilisi yerevan baku ankara istanbul beirut damascus baghdad tehran riyadh dubai doha kabul islamabad karachi delhi mumbai
  kolkata dhaka kathmandu colombo bangkok hanoi manila jakarta beijing shanghai tokyo seoul sydney melbourne canberra auckland wellington toronto ottawa
  montreal vancouver boston chicago dallas houston seattle francisco angeles diego miami atlanta denver philadelphia california texas florida virginia
  massachusetts michigan ohio oregon ontario quebec alberta bavaria saxony catalonia cataluna andalucia galicia asturias murcia flanders wallonia
  cairo alexandria tunis algiers rabat casablanca tripoli khartoum kampala kigali lusaka harare maputo johannesburg pretoria durban accra bamako niamey
  dublin edinburgh glasgow manchester birmingham lyon marseille toulouse strasbourg lille bordeaux milan milano naples napoli palermo turin zurich bern
  basel munich hamburg frankfurt cologne bonn davos havana kingston tegucigalpa managua lake mount river valley
`)
