import { wordSet } from '../word-set.ts'

/** Words that are capitalised or shouted without naming a person or an institution. */
export const notNames: ReadonlySet<string> = wordSet(`
  i the a an this that these those it he she we you they there here what when where why who how if in on at for from with by to of and or but so as no not yes
  my our your his her their its all any some many most more much each every both other another such same one two three first second next last
  is are was were be been do does did has have had will would can could should may might must
  also however therefore thus then now today yesterday tomorrow well okay ok please thanks thank hi hello dear regards best sincerely cheers
  mr mrs ms miss dr prof professor sir madam lord lady judge ambassador commissioner minister president chair chairman chairwoman senator rapporteur
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  english french spanish german italian portuguese arabic russian chinese american british european african asian latin christian muslim jewish
  internet web http https html css json xml api url pdf faq rfc id ids tv pc cpu ram usb gps sms dna hiv covid ai ml
  us uk usa eu un uae am pm ad bc gmt utc cet est pst asap fyi imho imo btw lol mba phd msc coming alumnus tia mfg hth rtfm irc ps nb re fw fwd cc pr prs mou mla jit vat
  iso ascii unicode tls ssl ssh dns tcp udp ip ipv wasm wg cg tag pgp rsa des sql svg gc vm ux ui qa
  article section amendment annex appendix chapter paragraph part option point question proposal protocol convention resolution report directive regulation act
  treaty charter agreement declaration rule version level step phase figure table issue item line page slide
  stage time easter christmas weekend birth noon midnight law court home school church university college work
  bsd license licence npm lts dst apache gnu gpl readme todo changelog sdk cli
  tpac fax tel voice phone box po key keys usenet bbs uucp aol icq email mail www ftp dos windows unix linux macos plenary
  god jesus bible north south east west state states world
  le la les une du de et ou mais donc car ni que qui quoi dont il elle nous vous ils elles je tu ce cette ces mon ma mes notre nos votre vos leur leurs
  dans pour par sur avec sans sous chez vers apres avant depuis pendant selon si oui non merci bonjour cher chere chers mesdames messieurs monsieur madame mme mlle
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  ella ello ellos ellas usted ustedes vosotras nosotras eux moi toi lui celui celle ceux quelqu quelqu'un chacun chacune cela ça quand lorsque alors aussi ainsi
  someone somebody everybody everyone nobody anyone anybody people participants participant others me him myself
  el los las uno una unos unas y o pero aunque porque yo nosotros vosotros este esta estos estas ese esa eso mi mis nuestro nuestra su sus
  en con por para sin sobre segun desde hasta entre hacia ante bajo tras cuando donde como gracias hola estimado estimada senor senora senorias senores
  lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  ele ela eles elas isto isso aquilo quem obrigado obrigada caro cara caros caras senhor senhora ola bom boa muito voce voces segunda terca quarta quinta sexta nao sim mas tambem
  я ты он она оно они мы вы это этот эта эти как что кто где когда если но и а в на с по для от до при за из о об не нет да уже еще здесь там тогда так спасибо добрый уважаемый уважаемая уважаемые господин госпожа коллеги все всё
  europeens europeos francais espanol espanola articulo ley titulo capitulo enmienda propuesta convenio protocolo estado estados etat etats
`)
