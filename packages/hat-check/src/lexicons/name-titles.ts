import { wordSet } from '../word-set.ts'

/** Titles that may stand before a name, in several languages and scripts, in plain letters. First names such as Dean are left out. */
export const titlesBefore: ReadonlySet<string> = wordSet(`
  dr dra doctor doctora docteur docteure prof professor professeur professeure profesor profesora professora ing ingenieur ingeniero ingeniera lic licenciado licenciada
  maitre rev reverend hon honourable honorable excellency excellence excelencia exmo ambassador ambassadeur ambassadrice embajador embajadora embaixador embaixadora
  minister ministre ministro ministra senator senateur senatrice senador senadora deputy depute deputee diputado diputada deputado deputada president presidente presidenta
  chairman chairwoman chairperson chair rapporteur rapporteure relator relatora director directora directeur directrice diretor diretora secretary secretaire secretario secretaria
  commissioner commissaire comisario comisaria comissario inspector inspecteur inspectrice inspectora superintendent superintendente sergeant sargento constable officer agent agente
  captain capitaine capitan lieutenant lieutenant-colonel teniente lt colonel coronel col cdr commander commandant comandante general brigadier major sgt capt admiral amiral almirante
  prosecutor procureur procureure fiscal procurador procuradora attorney judge justice juge juez jueza juiz juiza magistrat magistrate magistrado magistrada
  sheriff chief head police governor gobernador gobernadora mayor alcalde alcaldesa maire prefet consul delegate delegado delegada delegue deleguee
  polizeichef kommissar kommissarin ministerin staatsanwalt staatsanwaltin richter richterin botschafter botschafterin
  доктор профессор министр посол генерал полковник майор капитан прокурор судья директор депутат сенатор комиссар следователь
  الدكتور الدكتورة دكتور دكتورة د الأستاذ البروفيسور العميد العقيد اللواء المقدم الرائد النقيب السفير السفيرة الوزير الوزيرة القاضي القاضية المدير المستشار معالي سعادة
  sir dame he sen rep gen amb insp supt sup
`)

/** What may stand behind a name: degrees, offices. */
export const titlesAfter: ReadonlySet<string> = wordSet(`
  phd md mba llm llb esq esquire mp mep qc kc jd mph msc dphil ceo cto cfo coo cbe obe director directora directeur directrice ambassador minister prosecutor judge
  chair chairman president rapporteur secretary commissioner inspector moderator steward admin administrator official officer
`)

/** Chinese, Japanese and Korean titles stand right behind the name, without a space. */
export const titlesJoined: readonly string[] = [
  '博士',
  '教授',
  '局长',
  '局長',
  '部长',
  '部長',
  '主任',
  '警官',
  '警察',
  '法官',
  '检察官',
  '檢察官',
  '大使',
  '律师',
  '処長',
  '处长',
  '司长',
  '科长',
  '院长',
  '所长',
  '総裁',
  '검사',
  '판사',
  '교수',
  '박사',
  '장관',
  '국장',
]

/** A personal name that holds one of these is the name of a body, or drags one along. Surnames such as Cortes, House or Guardia are left out. */
export const bodiesInNames: ReadonlySet<string> = wordSet(`
  ministry ministere ministerio ministério agency agence agencia department departement departamento university universite universidad universidade institute institut
  instituto foundation fondation fundacion fundacao embassy ambassade embajada embaixada commission comision comissao committee comite secretariat secretaria-general secretariado
  bureau office oficina directorate direction direccion delegation delegacion association asociacion associacao organisation organization organizacion government gouvernement gobierno governo
  customs douanes aduanas gendarmerie gendarmeria police policia polizei polizia prosecutor's parquet fiscalia procuraduria tribunal parliament parlement parlamento
  ngo ong company corp corporation inc ltd llc gmbh unit unidad unite division team staff helpdesk support newsroom consulate consulat consulado academy council conseil consejo
  center centre centro federation federacion network nations naciones unies unidas interior justice-ministry hq headquarters task force coalition alliance admin
  министерство полиция прокуратура университет институт агентство управление фонд посольство комитет
  وزارة الوزارة شرطة الشرطة جامعة الجامعة منظمة المنظمة مؤسسة المؤسسة سفارة السفارة النيابة هيئة الهيئة معهد مكتب وكالة
`)

/** In Chinese, a name with one of these in it is a body's. */
export const bodiesJoined: readonly string[] = [
  '公安',
  '警察局',
  '大学',
  '大學',
  '部委',
  '委员会',
  '公司',
  '联合国',
  '聯合國',
  '检察院',
  '法院',
  '研究所',
  '协会',
  '海关',
  '使馆',
  '政府',
  '集团',
  '刑警组织',
]

/** Acronyms that are also given names, for people who write theirs in capitals. */
export const acronymsLikeNames: ReadonlySet<string> = wordSet(
  'greta olaf sica carin tika rand elas sida can sas cat bat bad aic amla ana ami alan ice eva unu dia ida isa',
)

/** Forms of address are no titles: "Mr Lind" passes, "Mr Minister Lind" does not. */
export const formsBefore: ReadonlySet<string> = wordSet(
  'mr mrs ms mx miss sr sra srta don dona m mme mlle herr frau senhor senhora senor senora',
)
