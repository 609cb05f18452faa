import { wordSet } from '../word-set.ts'
import { plainOf } from '../plain-letters.ts'

// Names and acronyms of institutions that no head word gives away ("Agency" does; see institution-heads.ts): the United Nations, international
// organisations, police services, financial intelligence units, foundations, companies often met in this field.
// Source: compiled by hand from general knowledge, each a plain fact. Licence: facts, no third-party text.

/** Acronyms, in capitals; they count only when written so. */
export const institutionAcronyms: ReadonlySet<string> = wordSet(`
  A21 ABF ACIC ACNUDH ACNUR ADB ADFD AECID AFD AFP AFRIPOL AIAMP AIC AICS AIMC AMERIPOL AMLA AMMTC ANASE ANF ANU APG ASEAN ASEANAPOL ASFC ATF AUC
  AUDA-NEPAD AUSTRAC BATF BBC BERD BID BINUH BKA BMI BND BNN BPOL C4ADS CANAFE CARICC CARICOM CARIN CBI CBP CBSA CCDAC CCF CCPAC CCPCJ
  CEDEAO CEDH CEEAC CEPOL CFATF CFR CIA CICAD CICR CIDE CIJ CIS CITCO CITES CNB CND CNP COAF COPOLAD COSUDE CPI CPLP CPS CRIET CSTO CSU CTC CTED
  CTOC-COP DCA DCAF DCEA DCI DCIAP DCPJ DDC DEA DEVIDA DFAT DFID DGDDI DGSN DHL DHS DIICOT DIJIN DNAA DNCD DNPJ DOJ DPCI DPKO DPO DPPA DSI
  EAC EACC EAG EAPCCO EBRD EC3 ECCAS ECHR ECOSOC ECOWAS ECPAT EEAS EFCC EFP EGM EIA ELAS EMCDDA EMPACT ENISA EOCO EPPO ESAAMLG EUDA EUI 
  EUROJUST EUROPOL EUTF FAO FATF FBI FCDO FCO FELCN FELEG FGE FGN FGR FGV FIA FIIAPP FINTRAC FIOD FIP FMI FRANCOPOL FRONTEX FRS FSB FSI G-77 G20
  G77 GAATW GAC GAFI GAFILAT GCC GCCPOL GCHQ GCSP GDBOP GDNC GFI GI-TOC GIABA GITOC GIZ GKNB GLAA GLO.ACT GMU GNA GNR GRC GRECO GRETA GRULAC HCDH
  HCR HKPF HMRC HRC HRW HSBC HSI IACA IADB IAP IBAMA ICAC ICAO ICC ICCT ICCWC ICG ICIJ ICJ ICPO ICRC IDB IDPC IFAW IGAD IHEID IISS IJM ILO IMF
  IMPACS INCB INL INTERPOL IOM IPI IPSG IRS-CI ISF ISS ITU JCF JICA JIFE JUNALCO KCL KNPA KOICA KPK KPMG KRP KWS LAPD LKA LSE LSI MAOC MAOC-N MEAE
  MENAFATF MERCOSUL MERCOSUR MI5 MINUSCA MINUSMA MJSP MMC MNE MONEYVAL MONUSCO MPF MPS MSF MVD NABU NACOC NAPTIP NATO NAUSS NBI NCA NCB NCOZ NDLEA
  NEPAD NPA NPCC NPF NRC NSA NSK NUS NYPD OACI OAS OCCRP OCDE OCHA OCO OCRTEH OCRTIS ODIHR ODNI ODPP OEA OECD OFAC OFAST OHCHR OIC OICS OIF OIJ
  OIM OIPC OIT OLAF OLTIM OMA OMC OMD OMI OMPI OMS ONCB ONU ONUDC ONUDD OSCE OSF OTAN PDEA PDI PDRM PFA PGR PICP PIF PJF PMA PMI PNACO PNC PNF
  PNH PNP PNUD PNUE PNUMA POLRI PONAL PRF PROCUNAR PSD PSNI PSP RAND RCMP RHUL RIIA RMP RPNGC RTP RUSI SAARC SADC SAPS SARPCCO SARS SAS
  SBU SCO SDC SEAE SEF SELEC SENAD SENAN SEPBLAC SERNIC SFO SICA SIPRI SKR SOCA SPAK SPF SRE SSPC SWAC SWIFT SWP TIKA TJN TNI TRACFIN 
  TTPS UAB UCL UCO UCSD UCT UDEF UDYCO UIAF UIF UIT UNAM UNDP UNEP UNESCO UNGA UNHCR UNICEF UNICRI UNIDIR UNOCT UNODA UNODC UNOPS UNOWAS UNSC
  UNSMIL UNU UPF UPU USAID USCG USFWS USKOK USMS USP USPIS USSS VNGOC WAPCCO WCCB WCO WCS WFP WIPO WJC WOLA WTO WWF ZKA
`)

const NAMES = `
  mozilla, apple, amazon, chrome, firefox, webkit, igalia, bloomberg, netflix, oracle, cisco, samsung, huawei, nokia, siemens, intel, salesforce, shopify, spotify, paypal, stripe, cloudflare, akamai, fastly, ericsson, airbus, thales, accenture, capgemini, ericsson, volkswagen, sony, adobe, twitter, linkedin, github, gitlab, wikimedia, wikipedia, greenpeace, microsoft, openai, anthropic,
  federal reserve, european central bank, v8, spidermonkey, jsc, hewlett-packard, at&t, motorola,
  cruz roja, red cross, croix-rouge, croix rouge, red crescent, medecins du monde, safari,
  a21 campaign, afdb, affaires mondiales canada, al jazeera, amnesty international, amnistia internacional, an garda siochana,
  anti-slavery international, arma dei carabinieri, assembleia geral, auswartiges amt, bellingcat, british american tobacco, bundeskriminalamt,
  bundeskriminalamt osterreich, bundesministerium des innern, bundesnachrichtendienst, bundespolizei, carabineros, carabineros de chile,
  carabinieri, caricom impacs, ceclad-m, central american integration system, chainalysis, chancellerie, cifar, clingendael, coe, colp,
  comissao europeia, commonwealth of independent states, conference des parties, conferencia de las partes, conflict armament research,
  conselho de seguranca, cosp, danida, deloitte, dg home, direzione investigativa antimafia, doctors without borders, ecpat international,
  el paccto, el pais, enabel, ertzaintza, eurojust, europol, expertise france, federale politie, fedpol, finance uncovered, fincen,
  fondo monetario internacional, fonds monetaire international, freie universitat berlin, frontex, fundacao getulio vargas, g5 sahel, garda,
  gardai, garde nationale tunisienne, gdf, gendarmeria nacional argentina, global affairs canada, global financial integrity, global witness,
  google, guarda nacional republicana, homeland security investigations, iberred, insight crime, insyde, internal security forces, interpol,
  jandarma, kalayaan, keskusrikospoliisi, kfw, kmar, koninklijke marechaussee, kreditanstalt fur wiederaufbau, kripos, la strada international,
  lahav 433, landeskriminalamt, le monde, liberty shared, luxdev, maersk, mastercard, medecins sans frontieres, mercado comun del sur,
  mexico evalua, microsoft, moj, mossos d'esquadra, naciones unidas, nacoes unidas, new scotland yard, norad, ocrtis niger, onu femmes,
  onu mujeres, openbaar ministerie, oxfam, philip morris international, polismyndigheten, politie, polizia di stato, pricewaterhousecoopers,
  procuradoria europeia, public safety canada, pwc, quai d'orsay, rapid action battalion, reuters, rigspolitiet, rosfinmonitoring, rosgvardia,
  sanparks, save the children, sciences po, scotland yard, securite publique canada, servico de investigacao criminal, small arms survey,
  south african national parks, spotlight on corruption, stiftung wissenschaft und politik, stop the traffik, tdh, terre des hommes, traccc,
  transcrime, transparency international, ugent, un environment, un human rights, un migration, un women, un-habitat, unesco, uniandes,
  uniao africana, uniao europeia, unicef, universidade de sao paulo, unseen uk, uon, walk free, zollkriminalamt, økokrim,
`

/** First word of a name -> the words that must follow it. In plain letters; the name must be written with a capital. */
export const institutionNames: ReadonlyMap<string, string[][]> = byFirstWord(NAMES)

function byFirstWord(names: string): Map<string, string[][]> {
  const found = new Map<string, string[][]>()
  for (const name of names.split(/[,\n]/)) {
    const [first, ...rest] = plainOf(name).trim().split(/[\s]+/)
    if (!first) continue
    found.set(first, [...(found.get(first) ?? []), rest])
  }
  return found
}
